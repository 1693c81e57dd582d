/// Whether a write is made, or only shown (kubectl's `--dry-run`).
public enum DryRun: String, Hashable, Sendable, CaseIterable {
  /// The write is made.
  case none
  /// What would come of it is worked out here; the store is read and not asked to write.
  case client
  /// The store does all but keep it, so that everything that could refuse the write has its say.
  case server
}
