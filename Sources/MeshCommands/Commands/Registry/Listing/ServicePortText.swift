import IstiodDebug
import ProxyConfig

/// A port of a service, whoever tells of it.
struct ServicePortText: Hashable {
  let number: Int
  let name: String
  /// What is spoken, as Istio writes it: `HTTP2`; `auto` where the proxy finds out.
  let kind: String

  init(_ port: KnownService.Port) {
    self.init(number: port.number, name: port.name, kind: port.kind)
  }

  init(_ port: RegisteredService.Port) {
    self.init(number: port.number, name: port.name, kind: port.kind)
  }

  /// istiod writes `GRPCWeb` and `UnsupportedProtocol` (istio `pkg/config/protocol/instance.go`).
  private init(number: Int, name: String, kind: String) {
    let word = kind.lowercased().filter { $0 != "-" && $0 != "_" }
    self.number = number
    self.name = name
    self.kind = ["detected", "unsupportedprotocol", ""].contains(word) ? "auto" : word.uppercased()
  }

  /// `9080/HTTP`
  var text: String { "\(number)/\(kind)" }
}
