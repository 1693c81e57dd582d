import Resources
import YAML

/// Which Ingresses of Kubernetes are the mesh's, and whose pods serve them.
struct IngressSettings {
  /// Which are the mesh's.
  enum Mode: String {
    case off = "OFF"
    /// Those that name the class, and those that name none.
    case standard = "DEFAULT"
    /// Those that name the class.
    case strict = "STRICT"
  }

  var mode = Mode.strict
  var className = "istio"
  /// What the label `istio` of the gateway's pods says.
  var selector = "ingressgateway"

  init() {}

  init(_ mesh: Node) {
    mode = Mode(rawValue: mesh.memberText("ingressControllerMode")) ?? .strict
    className = mesh.member("ingressClass")?.text ?? className
    let service = mesh.member("ingressService")?.text.replacing("istio-", with: "")
    selector = mesh.member("ingressSelector")?.text ?? service ?? selector
  }
}
