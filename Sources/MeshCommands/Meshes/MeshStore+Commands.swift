import MeshStores
import Output
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
    do throws(StoreError) { return try await kind(called: word) } catch {
      guard case .unknownKind = error else { throw .store(error) }
    }
    let known = ResourceKind.known.flatMap { [$0.plural, $0.singular] + $0.shortNames }
    let near = NearestMatch.candidates(for: word.lowercased(), among: known)
    throw .notFound(
      "there is no kind \"\(word)\" in \(name)",
      next: near.isEmpty ? nil : "did you mean \(near.joined(separator: " or "))?"
    )
  }
}
