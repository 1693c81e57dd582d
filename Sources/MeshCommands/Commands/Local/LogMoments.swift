import System

/// The moments at which something may have been written to a file of a directory, for as long as the value lives.
struct LogMoments {
  let stream: AsyncStream<Void>
  private let watch: ManifestWatch

  /// Watches a directory, which must be there.
  init(in directory: String) throws(CommandError) {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.stream = stream
    var tree = ManifestTree()
    tree.directories = [directory]
    do throws(SystemError) {
      watch = try ManifestWatch(noticesWrites: true) { continuation.yield() }
      try watch.add(tree)
    } catch {
      throw .failed(error)
    }
  }
}
