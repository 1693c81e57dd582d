/// Work that goes on while others do something in between.
final class LongWork<Result: Sendable>: Sendable {
  private let ends: AsyncStream<Result?>
  private let post: AsyncStream<Result?>.Continuation

  /// Begins it.
  init(_ work: @escaping @Sendable () async -> Result) {
    (ends, post) = AsyncStream.makeStream(of: Result?.self)
    let post = post
    Task { post.yield(await work()) }
  }

  /// What it came to; nil when it goes on for longer than a time.
  func result(within time: Duration) async -> Result? {
    let post = post
    let timer = Task {
      guard (try? await Task.sleep(for: time)) != nil else { return }
      post.yield(nil)
    }
    var iterator = ends.makeAsyncIterator()
    let result = await iterator.next() ?? nil
    timer.cancel()
    return result
  }
}
