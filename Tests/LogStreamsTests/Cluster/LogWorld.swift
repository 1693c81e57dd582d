import Foundation
import StandInAPIServer
import TestSupport
import YAML

/// Pods on a stand-in server that write, start again, go and come, and what they have written.
struct LogWorld {
  let server: StandInServer
  private var generator: SeededGenerator
  private(set) var written: [WriterName: [String]] = [:]
  /// How many lines a container had written when its present run began.
  private var beforeRun: [WriterName: Int] = [:]
  private var names: [WriterName] = []
  private var times: [WriterName: Int64] = [:]
  private var generations: [String: Int] = [:]
  private(set) var restartCount = 0
  private(set) var replacementCount = 0

  init(seed: UInt64, podCount: Int, on server: StandInServer) throws {
    self.server = server
    generator = SeededGenerator(seed: seed)
    for number in 0..<podCount {
      try addPod("pod-\(number)", containers: number % 2 == 0 ? ["app"] : ["app", "istio-proxy"])
    }
  }

  mutating func addPod(_ pod: String, containers: [String]) throws {
    generations[pod, default: 0] += 1
    try server.store.seed([
      [
        "apiVersion": "v1", "kind": "Pod", "metadata": ["name": .string(pod), "labels": ["app": "web"]],
        "spec": ["containers": .sequence(containers.map { ["name": .string($0), "image": "i"] })],
        "status": [
          "phase": "Running",
          "containerStatuses": .sequence(
            containers.map { ["name": .string($0), "state": ["waiting": ["reason": "ContainerCreating"]]] }
          ),
        ],
      ]
    ])
    for container in containers {
      let name = WriterName(pod: pod, container: container)
      names.append(name)
      beforeRun[name] = written[name]?.count ?? 0
      try server.startContainer(pod, container)
    }
  }

  /// Lets every container write some lines.
  mutating func write(_ range: ClosedRange<Int>) {
    for name in names { write(Int.random(in: range, using: &generator), to: name) }
  }

  private mutating func write(_ count: Int, to name: WriterName) {
    let log = server.pods.log(name.pod, name.container)
    var time = times[name] ?? 1_700_000_000_000_000_000
    for _ in 0..<count {
      let number = written[name]?.count ?? 0
      let filler = String(repeating: "x", count: Int.random(in: 0..<60, using: &generator))
      let text = "\(name.container) \(generations[name.pod] ?? 0) \(number) \(filler)"
      // Two outputs of one container write some lines at once, and some a little out of order.
      let step = Int.random(in: 0..<10, using: &generator)
      if step > 2 { time += Int64.random(in: 1..<200_000_000, using: &generator) }
      log.write(text, at: step == 2 ? time - Int64.random(in: 1..<5_000, using: &generator) : time)
      written[name, default: []].append(text)
    }
    times[name] = time
  }

  /// Starts some containers again, each when what its runs before wrote has been read: no kubelet keeps more.
  mutating func restart(_ count: Int, _ received: ReceivedLines) async throws {
    for name in names.shuffled(using: &generator).prefix(count) {
      await received.wait(for: beforeRun[name] ?? 0, of: name)
      if Bool.random(using: &generator) {
        try server.crashContainer(name.pod, name.container)
        if Bool.random(using: &generator) { await received.wait(for: written[name]?.count ?? 0, of: name) }
      }
      try server.startContainer(name.pod, name.container)
      beforeRun[name] = written[name]?.count ?? 0
      restartCount += 1
      // No container is started within a microsecond.
      times[name, default: 1_700_000_000_000_000_000] += 10_000_000
      write(Int.random(in: 0...5, using: &generator), to: name)
    }
  }

  /// Removes a pod whose lines have been read, and adds one, sometimes of the same name.
  mutating func replacePod(_ received: ReceivedLines) async throws {
    guard let pod = names.randomElement(using: &generator)?.pod else { return }
    let mine = names.filter { $0.pod == pod }
    for name in mine { await received.wait(for: written[name]?.count ?? 0, of: name) }
    try server.store.remove("pods", pod)
    server.pods.removeLogs(pod)
    names.removeAll { $0.pod == pod }
    replacementCount += 1
    let next = Bool.random(using: &generator) ? pod : "pod-new-\(replacementCount)"
    try addPod(next, containers: mine.map(\.container))
  }
}
