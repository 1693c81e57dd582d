import Console
import Output
import Supervision
import System

/// The status of a local mesh for people: a name and a value a line.
struct LocalStatusText {
  private let mesh: LocalMesh
  private let status: LocalStatus
  private let now: Timestamp

  init(_ mesh: LocalMesh, _ status: LocalStatus, at now: Timestamp) {
    self.mesh = mesh
    self.status = status
    self.now = now
  }

  /// Everything, a line feed after each line.
  var text: String {
    let lines = [("mesh", mesh.directory)] + processes + ports + configuration + refusal + warnings
    let width = lines.map { $0.0.count }.max() ?? 0
    return lines.map { name, value in
      let space = String(repeating: " ", count: width - name.count + 2)
      return TerminalText.escaped("\(name)\(space)\(value)") + "\n"
    }.joined()
  }

  private var processes: [(String, String)] {
    let age = Age(since: status.startedAt, at: now).text
    let envoys = status.envoys.reversed().enumerated().map { place, envoy in
      (
        place == 0 ? "envoy" : "",
        "process \(envoy.process.identifier), epoch \(envoy.epoch)" + (place == 0 ? "" : ", ending")
      )
    }
    return [("state", "\(status.phase.rawValue) for \(age) (process \(status.supervisor.identifier))")] + envoys + [
      ("program", status.program), ("restarts", "\(status.restarts)"), ("admin", status.administration),
    ]
  }

  private var ports: [(String, String)] {
    status.ports.enumerated().map { place, port in
      (place == 0 ? "ports" : "", "127.0.0.1:\(port.number)  \(port.purpose)")
    }
  }

  private var configuration: [(String, String)] {
    let configuration = status.configuration
    let age = Age(since: configuration.changedAt, at: now).text
    let counts = [
      (configuration.listeners, "listeners"), (configuration.routes, "route configurations"),
      (configuration.clusters, "clusters"),
    ]
    return [
      ("in force", "revision \(configuration.revision), \(age) old"),
      ("", counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")),
    ]
  }

  private var refusal: [(String, String)] {
    guard let refusal = status.refusal else { return [] }
    return [("refused", "by \(refusal.party.title): the manifests as they are now are not in force")]
      + refusal.complaints.map { ("", $0.description) }
  }

  private var warnings: [(String, String)] {
    status.warnings.enumerated().map { place, warning in (place == 0 ? "warnings" : "", warning.description) }
  }
}

extension Refusal.Party {
  fileprivate var title: String {
    switch self {
    case .validation: "the checks of meshctl validate"
    case .envoy: "Envoy"
    case .system: "the system"
    }
  }
}
