import YAML

/// The runs of a container as its pod's status has them, by which a kubelet finds logs (`validateContainerLogStatus`).
struct ContainerRuns: Sendable {
  private let name: String
  private let status: Value?

  init(of container: String, in pod: Value) {
    name = container
    let fields = ["containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses"]
    status = fields.flatMap { pod.at("status", $0)?.items ?? [] }.first { $0.text("name") == container }
  }

  /// The identifier of a run.
  static func identifier(_ pod: String, _ container: String, run: Int) -> String {
    "containerd://\(pod)-\(container)-\(run)"
  }

  /// The number of the run whose log is asked for; nil where the status names none.
  func run(isPrevious: Bool, pod: String) throws(APIFailure) -> Int? {
    let last = status?.text("lastState", "terminated", "containerID")
    if isPrevious {
      if let last { return Self.number(last) }
      guard status?.text("containerID") == nil else {
        throw .badRequest("previous terminated container \"\(name)\" in pod \"\(pod)\" not found")
      }
      return nil
    }
    guard let waiting = status?.at("state", "waiting") else {
      return (status?.text("state", "terminated", "containerID") ?? status?.text("containerID")).flatMap(Self.number)
    }
    if let last { return Self.number(last) }
    let reason = waiting.text("reason") ?? "no logs yet"
    throw .badRequest("container \"\(name)\" in pod \"\(pod)\" is waiting to start: \(reason)")
  }

  private static func number(_ identifier: String) -> Int? { identifier.split(separator: "-").last.flatMap { Int($0) } }
}
