import YAML

extension ContainerState {
  /// Reads an item of `containerStatuses`.
  ///
  /// - Parameters:
  ///   - phase: that of the pod, after whose end nothing starts again.
  ///   - policy: when the kubelet starts the container again.
  init(_ status: Node?, phase: String, policy: String) {
    let isOver = phase == "Succeeded" || phase == "Failed"
    guard let status else {
      // A pod that is said to run has containers that run, whether the kubelet has told of each or not.
      self.init(current: phase == "Running" ? ContainerRun(number: 0) : nil, isRunning: phase == "Running")
      isFinal = isOver
      return
    }
    let number = (status.member("restartCount")?.integer).flatMap { Int(exactly: $0) }.map { max(0, $0) } ?? 0
    let state = status.member("state")
    let terminated = state?.member("terminated")
    let last = status.member("lastState")?.member("terminated")
    let lastIdentifier = last?.member("containerID")?.text ?? ""
    if state?.member("running") != nil {
      self.init(current: ContainerRun(number: number, identifier: Self.identifier(status)), isRunning: true)
    } else if let terminated {
      let identifier = terminated.member("containerID")?.text ?? Self.identifier(status)
      self.init(current: ContainerRun(number: number, identifier: identifier))
      let hasFailed = terminated.member("exitCode")?.integer != 0
      isFinal = isOver || policy == "Never" || (policy == "OnFailure" && !hasFailed)
    } else {
      // The next run waits: the last one is what there is.
      self.init(current: last == nil ? nil : ContainerRun(number: number, identifier: lastIdentifier))
      isFinal = isOver
      return
    }
    if last != nil { previous = ContainerRun(number: max(0, number - 1), identifier: lastIdentifier) }
  }

  private static func identifier(_ status: Node) -> String { status.member("containerID")?.text ?? "" }
}
