import Diagnostics
import System

/// Why a kubeconfig file cannot be used.
public struct KubeconfigFileProblem: Error, Sendable, Equatable {
  /// The kinds of problem.
  public enum Reason: Sendable, Equatable {
    /// The operating system would not give the bytes.
    case unreadable(SystemErrorReason)
    /// The text is not what a kubeconfig is, at a line and column.
    case malformed(String, line: Int, column: Int)
  }

  /// The path of the file.
  public let path: String
  /// What is wrong.
  public let reason: Reason

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(_ message: String, at range: SourceRange, in source: SourceFile) {
    let position = LineTable(source).position(of: range.start)
    self.init(source.name, .malformed(message, line: position.line, column: position.column))
  }

  /// client-go's words, with the place.
  public var message: String {
    switch reason {
    case .unreadable(let reason): "error loading config file \"\(path)\": \(reason)"
    case .malformed(let message, let line, let column):
      "error loading config file \"\(path)\": line \(line), column \(column): \(message)"
    }
  }
}
