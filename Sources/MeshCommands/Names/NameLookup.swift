import ArgumentParsing
import System

/// Looks names up in the cache, then in a source, and gives up in time.
struct NameLookup: NameSource {
  private struct Answer: Sendable {
    let names: [String]
    /// Where they are to be kept.
    var place: NamePlace?
  }

  private let source: any MeshNameSource
  private let cache: NameCache?

  /// Makes a lookup; without a cache, nothing is kept.
  init(_ source: any MeshNameSource, cache: NameCache?) {
    self.source = source
    self.cache = cache
  }

  /// The names; nil if they are not known in time.
  ///
  /// Files and servers may hang, even when they are only looked at, so all of it happens on a thread that can be left
  /// behind. What it finds is kept by the caller's thread, so that no half-written file is left behind with it.
  func names(for query: NameQuery, within limit: Duration) -> [String]? {
    let answer = BoundedCall.run(within: limit) { [source, cache] () -> Answer? in
      let place = source.place(of: query)
      if let place, let names = cache?.names(of: query.kind, at: place) { return Answer(names: names) }
      return source.names(for: query, within: limit).map { Answer(names: $0, place: place) }
    }
    guard let answer = answer ?? nil else { return nil }
    if let place = answer.place { cache?.keep(answer.names, of: query.kind, at: place) }
    return answer.names
  }
}
