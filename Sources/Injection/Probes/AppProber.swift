import YAML

/// One check of the application that the agent makes in the kubelet's place: its new path, and what it was.
struct AppProber: Equatable {
  /// A field of a container that can hold a check, with the last part of the agent's path for it.
  struct Site: Equatable {
    /// The fields that lead to the check: a probe, or a handler of `lifecycle`.
    let fields: [String]
    /// The last part of the agent's path, such as `readyz`.
    let pathSuffix: String
    /// The first part of the agent's path.
    let pathPrefix: String

    /// Every site, in the order of upstream's names (cmd/pilot-agent/status FormatProberURL).
    static let all: [Site] = [
      Site(fields: ["readinessProbe"], pathSuffix: "readyz", pathPrefix: "/app-health"),
      Site(fields: ["livenessProbe"], pathSuffix: "livez", pathPrefix: "/app-health"),
      Site(fields: ["startupProbe"], pathSuffix: "startupz", pathPrefix: "/app-health"),
      Site(fields: ["lifecycle", "preStop"], pathSuffix: "prestopz", pathPrefix: "/app-lifecycle"),
      Site(fields: ["lifecycle", "postStart"], pathSuffix: "poststartz", pathPrefix: "/app-lifecycle"),
    ]

    /// The path the agent answers for a container.
    func path(container: String) -> String { "\(pathPrefix)/\(container)/\(pathSuffix)" }
  }

  let path: String
  /// The original check, in the agent's terms.
  let check: Value

  /// Reads the check of a container at a site; nil where nothing is to be taken over: no check, a command, a
  /// port name that no port has, or a check that already goes to the agent.
  init?(_ check: Value, at site: Site, container: Value, statusPort: UInt16) {
    guard let handler = Handler(check) else { return nil }
    var fields = handler.fields
    if handler.kind != .grpc {
      guard let port = Self.number(of: fields["port"], in: container), port != Int64(statusPort) else { return nil }
      fields.setField("port", to: .integer(port))
    }
    var original: Value = .mapping([Value.Entry(handler.kind.rawValue, handler.kind.ordered(fields))])
    if case .integer(let seconds)? = check["timeoutSeconds"], seconds != 0 {
      original.setField("timeoutSeconds", to: .integer(seconds))
    }
    self.path = site.path(container: container.name ?? "")
    self.check = original
  }

  /// The number of a port that may be given by name.
  private static func number(of port: Value?, in container: Value) -> Int64? {
    guard case .string(let name)? = port else {
      guard case .integer(let number)? = port else { return nil }
      return number
    }
    let named = container["ports"]?.items.last { $0.name == name }
    guard case .integer(let number)? = named?["containerPort"] else { return nil }
    return number
  }
}
