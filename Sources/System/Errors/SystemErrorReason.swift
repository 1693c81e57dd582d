#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a call to the operating system failed: the cases that callers tell apart, and the numbers of all others.
public enum SystemErrorReason: Error, Hashable, Sendable, CustomStringConvertible {
  /// ENOENT.
  case notFound
  /// EACCES, EPERM.
  case permissionDenied
  /// ENOTDIR.
  case notADirectory
  /// EISDIR.
  case isADirectory
  /// A device, pipe or socket where only a regular file can be meant.
  case notARegularFile
  /// EEXIST.
  case alreadyExists
  /// EPIPE: the reader of a pipe is gone.
  case brokenPipe
  /// ENOSPC, EDQUOT.
  case noSpace
  /// EROFS.
  case readOnlyFileSystem
  /// ELOOP.
  case tooManyLinks
  /// ENAMETOOLONG.
  case nameTooLong
  /// A file name that is not UTF-8.
  case invalidName
  /// More bytes than the caller allowed.
  case tooLarge(limit: Int)
  /// Any other error number.
  case other(Int32)

  /// Makes a reason from an error number.
  public init(errno number: Int32) {
    self =
      switch number {
      case ENOENT: .notFound
      case EACCES, EPERM: .permissionDenied
      case ENOTDIR: .notADirectory
      case EISDIR: .isADirectory
      case EEXIST: .alreadyExists
      case EPIPE: .brokenPipe
      case ENOSPC, EDQUOT: .noSpace
      case EROFS: .readOnlyFileSystem
      case ELOOP: .tooManyLinks
      case ENAMETOOLONG: .nameTooLong
      default: .other(number)
      }
  }

  /// A lower-case phrase, the operating system's own where it has one.
  public var description: String {
    switch self {
    case .notFound: Self.text(of: ENOENT)
    case .permissionDenied: Self.text(of: EACCES)
    case .notADirectory: Self.text(of: ENOTDIR)
    case .isADirectory: Self.text(of: EISDIR)
    case .notARegularFile: "not a regular file"
    case .alreadyExists: Self.text(of: EEXIST)
    case .brokenPipe: Self.text(of: EPIPE)
    case .noSpace: Self.text(of: ENOSPC)
    case .readOnlyFileSystem: Self.text(of: EROFS)
    case .tooManyLinks: Self.text(of: ELOOP)
    case .nameTooLong: Self.text(of: ENAMETOOLONG)
    case .invalidName: "a file name that is not UTF-8"
    case .tooLarge(let limit): "larger than \(limit) bytes"
    case .other(let number): Self.text(of: number)
    }
  }

  /// The phrase of strerror with a small first letter, unless the word is in capitals.
  private static func text(of number: Int32) -> String {
    guard let phrase = strerror(number) else { return "error \(number)" }
    let text = String(cString: phrase)
    let isWord = text.dropFirst().first?.isLowercase ?? false
    return isWord ? text.prefix(1).lowercased() + text.dropFirst() : text
  }
}
