import HTTP
import Kubernetes

/// Reads a container's log as its `ContainerTail` says, and passes on what comes.
struct ContainerReading {
  let client: APIClient
  /// What came of a log whose place in memory counts.
  let send: @Sendable (LogEvent, _ size: Int) async -> Void
  var tail: ContainerTail
  private var body: ResponseBody.AsyncIterator?
  /// From when on seconds are counted back.
  private let beginning: ContinuousClock.Instant

  /// - Parameter beginning: when logs were asked for; this one may have waited for its turn since.
  init(
    _ tail: ContainerTail,
    _ client: APIClient,
    since beginning: ContinuousClock.Instant,
    send: @escaping @Sendable (LogEvent, Int) async -> Void
  ) {
    self.client = client
    self.beginning = beginning
    self.send = send
    self.tail = tail
  }

  /// Reads until nothing is to be read, for now or for good, or the task is cancelled.
  mutating func run() async {
    while !Task.isCancelled {
      for notice in tail.takeNotices() { await send(.notice(notice), 1) }
      switch tail.step {
      case .look: await look()
      case .open(let options): await open(options)
      case .pause(let duration):
        body = nil
        guard (try? await Task.sleep(for: duration)) != nil else { return }
        tail.paused()
      case .read: await read()
      case .rest, .leave: return
      }
    }
  }

  private mutating func look() async {
    do throws(APIError) {
      let pod = LoggedPod(try await client.get(.pod(tail.key.pod, namespace: tail.key.namespace)))
      tail.found(pod.sight(of: tail.key))
    } catch {
      tail.refused(LogRefusal(error))
    }
  }

  private mutating func open(_ options: LogOptions) async {
    var options = options
    if case .secondsAgo(let seconds) = options.start {
      // The same lines and newer ones, however long nothing came.
      let elapsed = beginning.duration(to: .now).components.seconds
      let (sum, isTooLong) = seconds.addingReportingOverflow(Int(elapsed))
      options.start = .secondsAgo(isTooLong ? .max : sum)
    }
    body = nil
    do throws(APIError) {
      body = try await client.logs(ofPod: tail.key.pod, namespace: tail.key.namespace, options).makeAsyncIterator()
      tail.opened()
    } catch {
      tail.refused(LogRefusal(error))
    }
  }

  private mutating func read() async {
    guard let body else { return await pass(tail.end(isClean: false)) }
    do throws(HTTPError) {
      if let piece = try await body.next() {
        await pass(tail.take(piece))
      } else {
        await pass(tail.end(isClean: true))
      }
    } catch .cancelled {
      tail.refused(.cancelled)
    } catch {
      await pass(tail.end(isClean: false))
    }
  }

  private func pass(_ batch: LogBatch?) async {
    guard let batch else { return }
    await send(.lines(batch), batch.bytes.count + batch.lines.count * MemoryLayout<LogBatch.Line>.stride)
  }
}
