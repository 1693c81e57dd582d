import YAML

/// The columns of pods (kubernetes `pkg/printers/internalversion/printers.go`, `printPod`).
enum PodColumns {
  static let all: [TableColumn] = [
    .name,
    TableColumn("Ready") { pod, _ in
      let statuses = pod.at("status", "containerStatuses")?.items ?? []
      let ready = statuses.count { $0["ready"]?.truth == true }
      return .string("\(ready)/\(pod.at("spec", "containers")?.items.count ?? 0)")
    },
    TableColumn("Status") { pod, _ in .string(status(pod)) },
    TableColumn("Restarts") { pod, now in .string(restarts(pod, now)) },
    .age(),
    TableColumn("IP", wide: true) { pod, _ in pod.at("status", "podIP") ?? "<none>" },
    TableColumn("Node", wide: true) { pod, _ in pod.at("spec", "nodeName") ?? "<none>" },
    TableColumn("Nominated Node", wide: true) { pod, _ in pod.at("status", "nominatedNodeName") ?? "<none>" },
    TableColumn("Readiness Gates", wide: true) { _, _ in "<none>" },
  ]

  private static func status(_ pod: Value) -> String {
    if pod.at("metadata", "deletionTimestamp") != nil { return "Terminating" }
    let states = (pod.at("status", "containerStatuses")?.items ?? []).compactMap { $0["state"] }
    for state in states.reversed() {
      if let reason = state.text("waiting", "reason") ?? state.text("terminated", "reason") { return reason }
    }
    return pod.text("status", "reason") ?? pod.text("status", "phase") ?? ""
  }

  private static func restarts(_ pod: Value, _ now: Int) -> String {
    let statuses = pod.at("status", "containerStatuses")?.items ?? []
    let count = statuses.reduce(0) { $0 + ($1["restartCount"]?.wholeNumber ?? 0) }
    let last = statuses.compactMap { $0.text("lastState", "terminated", "finishedAt") }.max()
    guard count > 0, let last else { return String(count) }
    return "\(count) (\(TableColumn.age(last, now)) ago)"
  }
}
