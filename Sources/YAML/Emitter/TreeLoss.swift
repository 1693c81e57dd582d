import Diagnostics

/// Why a document cannot be printed from its tree: the tree does not account for its bytes.
///
/// The parser never makes such a tree; tests and the fuzzer hold it to that.
public struct TreeLoss: Error, Sendable, Equatable {
  /// The bytes that no part of the tree stands for, or that two parts stand for.
  public let range: SourceRange
}
