// Package sheet reads blueprints that people keep as a spreadsheet.
//
// The layout: the first column says the row's role, the second the lane's
// name, and from the third on each column is a step. A row with an empty
// role and "phase" or "step" in the second column names those. Several cards
// in a cell are parted by ";" (or "；"). Roles are read from the first column
// alone, in English or Chinese, never from a lane's name.
//
//   - Equal phase names side by side are one phase, and an empty phase cell
//     belongs to the phase at its left (merged cells are saved so).
//   - A row of feelings holds numbers from −2 to 2. Each goes on the card of
//     the customer lane above the row (of the first, if none stands above) in
//     that step, and the row becomes a derived lane.
//   - A row of times holds "30 s", "2 min", "1 h 30", "2 小时" or standard and
//     maximum as "5/10 分". A row of times, metrics or channels goes on the
//     cards of that lane which has a card wherever the row has a value: the
//     customer lane if it can, else the first frontstage, backstage or support
//     lane that can, and the derived lane follows it. Where no lane can, the
//     rest goes on the first card of the step and is reported, since the row
//     does not show it.
//   - A text row's cells become notes.
//   - The customer's actions stand in the order of time by definition: they
//     are linked one to the next, unless Options.NoLinks asks otherwise. No
//     other link is in a table, so none is made.
//
// What has no place comes back as Unplaced, never dropped. Tables separated
// by comma, semicolon or tab are read, in UTF-8, UTF-16, GB18030 (what Excel
// in China writes) or Windows-1252. The package knows the model and nothing
// of pictures; what it reads it holds to the limits below.
package sheet
