import MeshStores
import Resources

extension CommandError {
  /// Calls a store; its error becomes one of a command.
  static func calling<Result>(
    _ body: () async throws(StoreError) -> Result
  ) async throws(CommandError) -> Result {
    do { return try await body() } catch { throw .store(error) }
  }
}

extension MeshStore {
  /// The kind that a word of a person names.
  func resourceKind(_ word: String) async throws(CommandError) -> ResourceKind {
    try await CommandError.calling { () async throws(StoreError) in try await kind(called: word) }
  }
}
