import Foundation
import YAML

/// Answers `pods/log`.
struct LogRequest: Sendable {
  private let namespace: String
  private let name: String
  private let container: String
  private let isFollowing: Bool
  private let isPrevious: Bool
  private let hasTimestamps: Bool
  private let tail: Int?
  private let byteLimit: Int?
  private let sinceSeconds: Int?
  private let sinceTime: String?
  /// The number of the run that is read, where the pod's status names its runs.
  private let namedRun: Int?

  init(_ request: HTTPRequest, pod: Value, namespace: String, name: String) throws(APIFailure) {
    self.namespace = namespace
    self.name = name
    container = try Self.container(request.parameter("container"), of: pod, name)
    isFollowing = request.isSet("follow")
    isPrevious = request.isSet("previous")
    hasTimestamps = request.isSet("timestamps")
    tail = request.parameter("tailLines").flatMap { Int($0) }
    byteLimit = request.parameter("limitBytes").flatMap { Int($0) }
    sinceSeconds = request.parameter("sinceSeconds").flatMap { Int($0) }
    sinceTime = request.parameter("sinceTime")
    if sinceSeconds != nil, sinceTime != nil {
      let cause = FieldCause.invalid("", "0", "at most one of `sinceTime` or `sinceSeconds` may be specified")
      throw .invalid(kind: "PodLogOptions", group: "", "", [cause])
    }
    namedRun = try ContainerRuns(of: container, in: pod).run(isPrevious: isPrevious, pod: name)
  }

  private static func container(_ asked: String?, of pod: Value, _ name: String) throws(APIFailure) -> String {
    func names(_ field: String) -> [String] { (pod.at("spec", field)?.items ?? []).compactMap { $0.text("name") } }
    let (containers, initial) = (names("containers"), names("initContainers"))
    if let asked, !asked.isEmpty {
      guard (containers + initial + names("ephemeralContainers")).contains(asked) else {
        throw .badRequest("container \(asked) is not valid for pod \(name)")
      }
      return asked
    }
    if containers.count == 1, let only = containers.first { return only }
    var message = "a container name must be specified for pod \(name), choose one of: "
    message += "[\(containers.joined(separator: " "))]"
    if !initial.isEmpty { message += " or one of the init containers: [\(initial.joined(separator: " "))]" }
    throw .badRequest(message)
  }

  func answer(_ pods: PodRuntime, now: Date) throws(APIFailure) -> HTTPAnswer {
    let log = pods.log(name, container, in: namespace)
    let run = namedRun ?? log.runCount - (isPrevious ? 2 : 1)
    guard (0..<log.runCount).contains(run) else {
      throw .badRequest("previous terminated container \"\(container)\" in pod \"\(name)\" not found")
    }
    let since = try earliest(now)
    return HTTPAnswer(
      status: 200,
      contentType: "text/plain",
      body: .stream { stream in send(log, run, since: since, to: stream) }
    )
  }

  /// The clients' times have whole seconds, so a line of that second is still in.
  private func earliest(_ now: Date) throws(APIFailure) -> Int64 {
    if let sinceSeconds { return (Int64(now.timeIntervalSince1970) - Int64(sinceSeconds)) * 1_000_000_000 }
    guard let sinceTime else { return Int64.min }
    guard let time = KubernetesTime.nanoseconds(sinceTime) else {
      throw .badRequest("parsing time \"\(sinceTime)\" as \"2006-01-02T15:04:05Z07:00\": cannot parse")
    }
    return time
  }

  private func send(_ log: ContainerLog, _ run: Int, since: Int64, to stream: BodyStream) {
    log.addReaders(1)
    defer { log.addReaders(-1) }
    var (lines, isOver) = log.lines(of: run, from: 0)
    var index = lines.count
    lines = lines.filter { $0.time >= since }
    if let tail { lines = lines.suffix(max(0, tail)) }
    var rest = byteLimit ?? Int.max
    while true {
      var bytes: [UInt8] = []
      for line in lines {
        if hasTimestamps { bytes += Array((KubernetesTime.nanosecondText(line.time) + " ").utf8) }
        bytes += Array((line.text + "\n").utf8)
      }
      guard stream.send(bytes.prefix(rest)) else { return }
      rest -= min(rest, bytes.count)
      guard isFollowing, !isOver, rest > 0, !stream.isOver else { return }
      log.waitForChange(of: run, from: index, until: Date().addingTimeInterval(0.2))
      let next = log.lines(of: run, from: index)
      index += next.lines.count
      isOver = next.isOver
      lines = next.lines.filter { $0.time >= since }
    }
  }
}
