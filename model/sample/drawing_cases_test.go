package sample

import "touchline/model"

// Blueprints of the field. What they show comes from their sources; the
// links that a table cannot hold were drawn where the service implies them.

func hotel(d *drawing) {
	d.about(model.Head{
		Title: "酒店过夜住宿|Overnight Hotel Stay", Service: "酒店|Hotel", Scope: "从预订到退房|from reservation to check-out",
		Segment: "过夜住客|overnight guests", State: model.StateAsIs, Version: "1.0", Date: "2026-11-21",
		Notes: "依据 Bitner、Ostrom 与 Morgan（2008）《服务蓝图：服务创新的实用技术》，《加州管理评论》50(3)。|After Bitner, Ostrom and Morgan (2008), “Service Blueprinting: A Practical Technique for Service Innovation”, California Management Review 50(3).",
	})
	d.stage("入住前|Before", "预订|Make reservation")
	d.stage("到达|Arrival", "到达酒店|Arrive at hotel", "把行李交给行李员|Give bags to bellperson", "办理入住|Check in")
	d.stage("住宿|Stay", "前往房间|Go to room", "收到行李|Receive bags", "睡觉、淋浴|Sleep, shower", "呼叫客房服务|Call room service", "收到餐食|Receive food", "用餐|Eat")
	d.stage("离店|Departure", "退房离开|Check out and leave")
	d.fill(model.RoleEvidence, "有形展示|Physical evidence", "", "广告; 网站|Advertisement; Website", "酒店外观; 停车场|Hotel exterior; Parking", "行李车|Cart for bags",
		"前台柜台; 登记单; 大堂; 钥匙|Desk; Registration papers; Lobby; Key", "电梯; 走廊; 房间|Elevators; Hallways; Room", "行李车|Cart for bags",
		"房间; 洗护用品; 浴室|Room; Amenities; Bath", "菜单|Menu", "餐盘; 餐食外观|Delivery tray; Food appearance", "餐食|Food",
		"账单; 前台柜台; 大堂; 酒店外观; 停车场|Bill; Desk; Lobby; Hotel exterior; Parking")
	guest := d.fill(model.RoleCustomer, "客户行为|Customer", "", "预订|Make reservation", "到达酒店|Arrive at hotel", "把行李交给行李员|Give bags to bellperson", "办理入住|Check in",
		"前往房间|Go to room", "收到行李|Receive bags", "睡觉、淋浴|Sleep, shower", "呼叫客房服务|Call room service", "收餐、签单、付小费|Receive food, sign and tip", "用餐|Eat", "退房离开|Check out and leave")
	front := d.fill(model.RoleFrontstage, "接触人员 · 前台|Contact person, onstage", "", "", "", "迎接并接过行李|Greet and take bags", "办理登记|Process registration", "",
		"送行李|Deliver bags", "", "", "送餐|Deliver food", "", "办理退房|Process check-out")
	back := d.fill(model.RoleBackstage, "接触人员 · 后台|Contact person, backstage", "", "为住客预订|Make reservation for guest", "", "把行李送往房间|Take bags to room", "", "", "", "",
		"接受点餐|Take food order")
	support := d.fill(model.RoleSupport, "支持过程|Support processes", "", "预订系统|Reservation system", "", "", "登记系统|Registration system", "", "", "",
		"准备餐食|Prepare food", "", "", "登记系统|Registration system")
	d.chain(guest)
	d.meet(guest.at(1), back.at(1), support.at(1))
	d.meet(guest.at(3), front.at(3))
	d.flow(front.at(3), back.at(3), front.at(6))
	d.meet(guest.at(4), front.at(4), support.at(4))
	d.meet(guest.at(6), front.at(6))
	d.meet(guest.at(8), back.at(8))
	d.flow(back.at(8), support.at(8), front.at(9))
	d.meet(guest.at(9), front.at(9))
	d.meet(guest.at(11), front.at(11), support.at(11))
	hotelRecords(d, guest, front, back, support)
}

func shoeshine(d *drawing) {
	d.about(model.Head{
		Title: "街角擦鞋|Corner Shoeshine", Service: "擦鞋|Shoeshine", Scope: "从坐下到付款|from sitting down to paying",
		Segment: "路过的行人|passers-by", State: model.StateAsIs, Version: "1.0", Date: "2026-11-21",
		Notes:        "依据 Shostack（1984）《设计能交付的服务》，《哈佛商业评论》62(1)。标准执行时间 2 分钟，顾客可接受的总时间 5 分钟；失败点的处理时间不计入标准时间。|After Shostack (1984), “Designing Services That Deliver”, Harvard Business Review 62(1). Standard execution time 2 minutes, total acceptable time 5 minutes; the time of the fail point is not part of the standard.",
		AcceptedTime: 5 * model.Minute, Currency: "美分|¢", Price: num(50),
	})
	d.stage("擦鞋|Shine", "刷鞋|Brush shoes", "上鞋油|Apply polish", "失败：鞋油颜色不对|Fail: wrong colour wax", "抛光|Buff")
	d.stage("付款|Pay", "收款|Collect payment")
	customer := d.fill(model.RoleCustomer, "顾客|Customer", "", "坐下|Sits down", "等待|Waits", "抱怨颜色不对|Complains about the colour", "查看鞋子|Looks at the shoes", "付款|Pays")
	shiner := d.fill(model.RoleFrontstage, "擦鞋匠|Shoeshiner", "", "刷鞋|Brush shoes", "上鞋油|Apply polish", "清洁鞋子|Clean shoes", "抛光|Buff", "收款|Collect payment")
	supply := d.fill(model.RoleSupport, "用品|Supplies", "", "", "挑选并采购用品|Select and purchase supplies")
	d.derived(model.RoleTime, "标准时间|Standard time", "可接受 5 分钟|acceptable 5 min", nil)
	take(customer, model.Second, [][2]model.Duration{{30, 0}, {30, 0}, {}, {45, 0}, {15, 0}}...)
	touch(shiner.at(3)).Time = 45
	shiner.at(3).Detail = d.say("45 秒|45 s")
	shiner.at(3).Marks = model.MarkFail
	touch(shiner.at(3)).Fail = model.Fail{
		Cause:  d.say("鞋油颜色不对|wrong colour wax"),
		Effect: d.say("顾客不满，多等 45 秒|the customer complains and waits 45 s longer"), Recovery: d.say("清洁鞋子，重新上鞋油|clean the shoes and apply the polish again"),
		Owner: d.say("擦鞋匠|shoeshiner"),
	}
	d.head.Rates = []model.Rate{{Name: d.say("擦鞋匠|Shoeshiner"), PerMinute: 10}}
	touch(shiner.at(2)).Class, touch(shiner.at(2)).Cost = model.ClassFront, num(3) // wax
	touch(supply.at(2)).Class, touch(supply.at(2)).Cost = model.ClassBack, num(9)  // all else
	d.chain(customer)
	d.meet(customer.at(1), shiner.at(1))
	d.flow(shiner.at(1), shiner.at(2), shiner.at(4), shiner.at(5))
	d.flow(shiner.at(2), shiner.at(3))
	d.back(shiner.at(3), shiner.at(2), "重新上油|polish again")
	d.flow(customer.at(3), shiner.at(3))
	d.flow(shiner.at(4), customer.at(4))
	d.meet(customer.at(5), shiner.at(5))
	d.flow(supply.at(2), shiner.at(2))
}

// streetSteps are the same in both states of the streetlight service.
func streetSteps(d *drawing) {
	d.stage("", "提交报修|Report the fault", "分级与排序|Triage and rank", "派单出勤|Dispatch", "现场维修|Repair on site", "验收关单|Accept and close", "归档记录|File the record")
}

const streetSource = "依据一份以 MIT 许可发布的示例。|After an example published under the MIT licence."

func streetlightDesigned(d *drawing) {
	d.about(model.Head{
		Title: "路灯报修（设计）|Streetlight Repair, as Designed", Service: "路灯报修|Streetlight repair", Scope: "从报修到归档|from the report to the record",
		Segment: "市民|residents", State: model.StateToBe, Version: "1.0", Date: "2026-11-21", Notes: streetSource,
	})
	streetSteps(d)
	citizen := d.fill(model.RoleCustomer, "市民|Resident", "", "提交报修工单|Submit a repair ticket", "", "", "", "确认修复并评价|Confirm the repair and rate it")
	crew := d.fill(model.RoleFrontstage, "现场技术员|Field technician", "", "", "", "接单出发|Accept the ticket and set out", "更换灯具并拍照回传|Replace the lamp and send a photo")
	portal := d.fill(model.RoleFrontstage, "市民端系统|Public systems", "", "GIS 门户; 工单应用|GIS portal; Ticket app", "", "", "", "短信网关|SMS gateway")
	data := d.fill(model.RoleBackstage, "后台系统|Internal systems", "", "", "资产数据库|Asset database", "", "", "", "资产数据库; ETL|Asset database; ETL")
	audit := d.fill(model.RoleSupport, "合规审查|Compliance review", "", "", "", "", "", "抽查取证照片|Spot-check the photos", "审计留痕|Audit trail")
	d.chain(citizen)
	d.meet(citizen.at(1), portal.at(1))
	d.flow(portal.of(1, 1), portal.of(1, 2), data.at(2), crew.at(3), crew.at(4), portal.at(5), citizen.at(5))
	d.flow(crew.at(4), audit.at(5), audit.at(6))
	d.flow(data.of(6, 1), data.of(6, 2), audit.at(6))
	streetlightRecords(d, citizen, crew, data, false)
}

func streetlightActual(d *drawing) {
	d.about(model.Head{
		Title: "路灯报修（实际）|Streetlight Repair, as Done", Service: "路灯报修|Streetlight repair", Scope: "从报修到归档|from the report to the record",
		Segment: "市民|residents", State: model.StateAsIs, Version: "1.0", Date: "2026-11-21", Notes: streetSource,
	})
	streetSteps(d)
	citizen := d.fill(model.RoleCustomer, "市民|Resident", "", "拨打维修热线|Call the repair hotline", "在微信里重复故障详情|Repeat the details in WeChat", "", "", "天黑后自行查看路灯|Go and look after dark")
	crew := d.fill(model.RoleFrontstage, "现场技术员|Field technician", "", "", "", "电话派工|Dispatched by telephone", "现场维修，纸质记录|Repair, with a paper record", "微信群里回报完工|Report completion in the WeChat group")
	portal := d.fill(model.RoleFrontstage, "市民端系统|Public systems", "", "热线电话; 微信群|Hotline; WeChat group")
	data := d.fill(model.RoleBackstage, "后台系统|Internal systems", "", "", "纸质台账|Paper ledger", "", "备件表格|Spare parts sheet")
	audit := d.fill(model.RoleSupport, "合规审查|Compliance review", "", "", "", "", "", "每月人工核查|Monthly check by hand")
	d.chain(citizen)
	d.meet(citizen.at(1), portal.of(1, 1))
	d.back(citizen.at(2), portal.of(1, 2), "重复说明|said again")
	d.flow(portal.of(1, 1), data.at(2), crew.at(3), crew.at(4), crew.at(5))
	d.flow(data.at(4), crew.at(4))
	d.flow(data.at(2), audit.at(5))
	citizen.at(2).Marks = model.MarkFail
	touch(citizen.at(2)).Fail.Cause = d.say("热线与微信群互不相通|hotline and WeChat group are not connected")
	touch(citizen.at(2)).Fail.Effect = d.say("市民要把故障说两遍|the resident tells the fault twice")
	streetlightRecords(d, citizen, crew, data, true)
}

func parkingPermit(d *drawing) {
	d.about(model.Head{
		Title: "居民停车证|Resident’s Parking Permit", Service: "停车许可|Parking permits", Scope: "从查找到领取|from finding the service to the outcome",
		Segment: "居民|residents", State: model.StateAsIs, Version: "1.0", Date: "2026-11-21",
		Notes: "依据一份已发表的蓝图中的事实。|The facts of a published blueprint.",
	})
	d.stage("查找服务|Find service", "查找服务|Find service")
	d.stage("提交|Submit", "填写表格|Fill form", "缴费|Make payment")
	d.stage("获得结果|Receive outcome", "获得结果|Receive outcome")
	resident := d.fill(model.RoleCustomer, "居民|Resident", "", "上网搜索|Searches online", "填写在线或纸质表格|Completes online or paper form", "缴纳费用|Pays fee", "收到确认|Receives confirmation")
	d.derived(model.RoleEmotion, "感受|Feeling", "", nil)
	counter := d.fill(model.RoleFrontstage, "窗口人员|Counter staff", "", "热线接听电话|Helpline answers the phone", "窗口协助来访者|Counter helps walk-ins", "窗口收费|Counter collects the fee", "审批人员来电|Licensing officer calls")
	public := d.fill(model.RoleFrontstage, "公众系统|Public systems", "", "网站|Website", "在线表格; 纸质表格|Online form; Paper form", "支付网关; 电子邮件收据|Payment gateway; E-mail receipt", "电子邮件; 短信|E-mail; SMS")
	office := d.fill(model.RoleBackstage, "后台办公|Back office", "", "内容团队维护网页|Content team maintains pages", "文员录入纸质表格|Clerk keys in paper forms", "", "官员审查并建议; 批准人签署发证|Officer reviews and recommends; Approver endorses and issues")
	internal := d.fill(model.RoleBackstage, "内部系统|Internal systems", "", "内容管理系统|CMS", "案件系统核验地址|Case system validates the address", "纸质现金台账|Paper cash ledger", "许可数据库|Permit database")
	support := d.fill(model.RoleSupport, "支持|Support", "", "搜索优化与内容治理|SEO and content governance", "表格版本管理|Form version control", "缴费对账|Payment reconciliation", "记录留存与审计|Records retention and audit")
	d.fill(model.RoleText, "痛点|Pain points", "", "网页难找|Page is hard to find", "材料要求不清; 重复录入|Documents unclear; Re-keying", "台账容易出错|Error-prone ledger", "没有进度更新|No status updates")
	feel(resident, -1, -2, 0, 1)
	d.chain(resident)
	d.meet(resident.at(1), counter.at(1))
	d.meet(resident.at(1), public.at(1))
	d.flow(internal.at(1), public.at(1))
	d.flow(office.at(1), internal.at(1))
	d.flow(support.at(1), internal.at(1))
	d.meet(resident.at(2), counter.at(2))
	d.meet(resident.at(2), public.of(2, 1))
	d.meet(public.of(2, 1), internal.at(2))
	d.flow(public.of(2, 2), office.at(2), internal.at(2))
	d.help(support.at(2), internal.at(2))
	d.meet(resident.at(3), counter.at(3))
	d.meet(resident.at(3), public.of(3, 1))
	d.flow(counter.at(3), internal.at(3), support.at(3))
	d.flow(public.of(3, 1), public.of(3, 2))
	d.flow(internal.at(2), office.of(4, 1), office.of(4, 2), internal.at(4), support.at(4))
	d.flow(office.of(4, 2), public.of(4, 1), resident.at(4))
	d.flow(counter.at(4), resident.at(4))
}

func fastFood(d *drawing) {
	d.about(model.Head{
		Title: "快餐店用餐|A Fast-Food Meal", Service: "快餐店|Fast-food restaurant", Scope: "从决定到离开|from the decision to leaving",
		Segment: "堂食客人|guests who eat in", State: model.StateAsIs, Version: "1.0", Date: "2026-11-21",
		Notes: "依据 18F 的示例（CC0）。|After 18F’s example (CC0).",
	})
	d.stage("", "决定、查路线|Decide, look up the way", "到店点餐|Arrive and order", "找座、用餐|Find a table, eat", "收拾、离开|Clean up, leave")
	d.fill(model.RoleEvidence, "有形展示|What is seen", "", "网站; 报纸; 电台广告; 地址搜索|Website; Newspaper; Radio ad; Address search",
		"停车场; 大厅; 标识; 电子菜单; 柜台; 收银机; 读卡器|Parking lot; Lobby; Signage; E-menu; Counter; Cash register; Card reader",
		"纸制用品; 调料台与容器; 餐巾; 餐具|Paper goods; Condiment counter and containers; Napkins; Cutlery", "垃圾桶; 托盘回收处|Trash bin; Tray return")
	guest := d.fill(model.RoleCustomer, "客人|Guest", "", "决定吃什么; 查地址|Decide on a meal; Look up the address", "到店; 看菜单; 点餐; 付款; 等待|Arrive; Read the menu; Order; Pay; Wait",
		"取餐; 找座位; 用餐|Pick up the food; Find a table; Eat", "归还托盘; 离开|Return the tray; Leave")
	back := d.fill(model.RoleBackstage, "后台|Backstage", "", "网站维护; 客服排班; 广告投放|Website maintenance; Customer-service staffing; Advertising",
		"员工排班; 支付系统; 菜单更新|Staff scheduling; Payment system; Menu upkeep", "排班; 用餐区维护|Scheduling; Dining-area maintenance", "排班; 垃圾清运|Scheduling; Waste collection")
	support := d.fill(model.RoleSupport, "支持|Support", "", "广告合作; 服务器支持; 品牌|Ad partnerships; Server support; Branding",
		"建筑许可; 食材供应; 水电; 食品安全规定; 工会; 员工制度|Building licence; Food supply; Utilities; Food-safety rules; Union; Employee policies",
		"餐具与清洁用品; 家具布置|Cutlery and cleaning supply; Furniture layout", "垃圾处理合同; 服务人员配备|Waste contracts; Service staffing")
	d.chain(guest)
	d.help(support.of(1, 1), back.of(1, 3))
	d.help(support.of(1, 2), back.of(1, 1))
	d.help(support.of(2, 6), back.of(2, 1))
	d.help(support.of(3, 2), back.of(3, 2))
	d.help(support.of(4, 1), back.of(4, 2))
	d.meet(guest.of(2, 4), back.of(2, 2))
	d.flow(back.of(2, 3), guest.of(2, 2))
	d.flow(back.of(4, 2), guest.of(4, 1))
	guest.of(2, 5).Marks = model.MarkWait
}
