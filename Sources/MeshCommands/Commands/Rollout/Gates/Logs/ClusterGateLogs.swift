import Kubernetes
import LogStreams
import Output

/// The access logs of all proxies of a cluster.
///
/// What was read is told by the times that each node gives to lines: no two clocks are compared.
struct ClusterGateLogs: GateLogs {
  /// A log as it is found again.
  private struct Key: Hashable {
    let namespace: String
    let pod: String
  }

  /// Lines are asked for from a little earlier than the last time, and those that are known left out.
  private static let overlap: Int64 = 10

  private let client: APIClient
  private let namespace: String
  /// The time of the last line of each log that was read or passed over.
  private var marks: [Key: Int64] = [:]
  /// When what was read last was asked for.
  private var last: ContinuousClock.Instant

  /// - Parameters:
  ///   - namespace: where to look if not all namespaces may be read.
  ///   - last: since when nothing was read.
  init(_ client: APIClient, namespace: String, readAt last: ContinuousClock.Instant = .now) {
    self.client = client
    self.namespace = namespace
    self.last = last
  }

  func probe() async throws(CommandError) {
    var probe = self
    try await probe.begin()
  }

  mutating func begin() async throws(CommandError) {
    marks = [:]
    last = .now
    try await read(ClusterLogOptions(tailLines: 1)) { _ in }
  }

  mutating func read(_ body: (Span<UInt8>) -> Void) async throws(CommandError) {
    let now = ContinuousClock.now
    let seconds = (now - last).components.seconds + Self.overlap
    try await read(ClusterLogOptions(start: .secondsAgo(Int(clamping: seconds))), body)
    // What could not be read now is asked for again.
    last = now
  }

  private mutating func read(
    _ options: ClusterLogOptions,
    _ body: (Span<UInt8>) -> Void
  ) async throws(CommandError) {
    let reason: String?
    do throws(APIError) { reason = try await read(options, in: nil, body) } catch {
      guard case .forbidden = error else { throw .api(error) }
      do throws(APIError) { reason = try await read(options, in: namespace, body) } catch { throw .api(error) }
    }
    guard let reason else { return }
    throw .input(
      "no access log of a proxy can be read: \(reason)",
      next: "ask for the right to get pods/log, or take another source for the gates"
    )
  }

  /// Gives why no log could be read; nil if one could, or if there is none.
  private mutating func read(
    _ options: ClusterLogOptions,
    in namespace: String?,
    _ body: (Span<UInt8>) -> Void
  ) async throws(APIError) -> String? {
    let choice = PodChoice([PodChoice.Scope(namespace: namespace)], containers: .proxy)
    var feed = ClusterLogFeed(client: client, choice: choice, options: options)
    let known = marks
    var (hasRead, reason) = (false, String?.none)
    while let event = try await feed.next() {
      switch event {
      case .lines(let batch): take(batch, behind: known, body)
      case .notice(.joined): hasRead = true
      // One log that cannot be read beside others is that of a pod which has gone, or has not begun.
      case .notice(.unreadable(_, let text)): reason = text
      case .notice: break
      }
    }
    return hasRead ? nil : reason
  }

  /// Lines of one time are read together, however many they are.
  private mutating func take(_ batch: LogBatch, behind known: [Key: Int64], _ body: (Span<UInt8>) -> Void) {
    let key = Key(namespace: batch.source.namespace, pod: batch.source.pod)
    let mark = known[key] ?? .min
    for line in batch.lines {
      guard let time = line.time, time > mark else { continue }
      marks[key] = max(marks[key] ?? .min, time)
      body(batch.bytes.span.extracting(line.text))
    }
  }
}
