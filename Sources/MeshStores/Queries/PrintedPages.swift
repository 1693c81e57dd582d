/// The pages of a list as the server of a mesh would print it, each read when it is asked for.
public struct PrintedPages: Sendable {
  /// Gives the next page; nil at the end.
  public let next: @Sendable () async throws(StoreError) -> PrintedPage?

  /// Makes the sequence from what reads on.
  public init(next: @escaping @Sendable () async throws(StoreError) -> PrintedPage?) { self.next = next }
}
