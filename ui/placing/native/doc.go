// Package native is the screens and windows of the system, as package placing
// asks for them. The toolkit lets nobody know where a window stands, so this is
// the one place that goes past it, to GLFW: what is not there any more in
// another version of the toolkit is left out, and windows stand where the
// system puts them.
package native
