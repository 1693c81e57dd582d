import YAML

/// What the kubelet of a node does with the containers of a pod, in their logs and in the pod's status.
extension StandInServer {
  /// Starts a container: for the first time, or again when its last run has ended or ends now.
  public func startContainer(_ pod: String, _ container: String, in namespace: String = "default") throws {
    let log = pods.log(pod, container, in: namespace)
    try changeStatus(pod, container, namespace) { status in
      let number = (status["restartCount"]?.wholeNumber ?? 0) + 1
      guard let former = status.text("containerID") else {
        status.set("restartCount", to: 0)
        return Self.setRunning(&status, ContainerRuns.identifier(pod, container, run: 0))
      }
      // Until the status says so, the new run's log is nobody's.
      log.restart()
      status.set("restartCount", to: .integer(Int64(number)))
      status.set("lastState", to: ["terminated": ["exitCode": 1, "containerID": .string(former)]])
      Self.setRunning(&status, ContainerRuns.identifier(pod, container, run: number))
    }
  }

  /// Ends a container, which then waits to be started again.
  public func crashContainer(_ pod: String, _ container: String, in namespace: String = "default") throws {
    pods.log(pod, container, in: namespace).end()
    try changeStatus(pod, container, namespace) { status in
      let identifier = status["containerID"] ?? ""
      status.set("ready", to: false)
      status.set("lastState", to: ["terminated": ["exitCode": 1, "containerID": identifier]])
      status.set("state", to: ["waiting": ["reason": "CrashLoopBackOff"]])
    }
  }

  /// Ends a container for good.
  public func endContainer(
    _ pod: String,
    _ container: String,
    in namespace: String = "default",
    exitCode: Int64 = 0
  ) throws {
    pods.log(pod, container, in: namespace).end()
    try changeStatus(pod, container, namespace) { status in
      let identifier = status["containerID"] ?? ""
      status.set("ready", to: false)
      status.set("state", to: ["terminated": ["exitCode": .integer(exitCode), "containerID": identifier]])
    }
  }

  private static func setRunning(_ status: inout Value, _ identifier: String) {
    status.set("containerID", to: .string(identifier))
    status.set("ready", to: true)
    status.set("state", to: ["running": [:]])
  }

  private func changeStatus(
    _ pod: String,
    _ container: String,
    _ namespace: String,
    _ change: @Sendable (inout Value) -> Void
  ) throws {
    try store.change("pods", pod, in: namespace, by: "kubelet", subresource: "status") { object in
      let initial = (object.at("spec", "initContainers")?.items ?? []).contains { $0.text("name") == container }
      let field = initial ? "initContainerStatuses" : "containerStatuses"
      var statuses = object.at("status", field)?.items ?? []
      let place = statuses.firstIndex { $0.text("name") == container }
      var status = place.map { statuses[$0] } ?? ["name": .string(container)]
      change(&status)
      if let place { statuses[place] = status } else { statuses.append(status) }
      object.set("status", field, to: .sequence(statuses))
    }
  }
}
