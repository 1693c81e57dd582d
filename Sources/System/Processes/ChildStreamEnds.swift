#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What connects one standard stream of a child process: the end it gets, and the end that stays here.
struct ChildStreamEnds: ~Copyable {
  private let given: FileDescriptor?
  private var kept: FileDescriptor?

  /// Prepares a stream; errors name it by `path`.
  init(_ stream: ChildStream, isInput: Bool, path: String) throws(SystemErrorReason) {
    switch stream {
    case .inherited:
      given = nil
      kept = nil
    case .null:
      let number = try SystemCall.openFile("/dev/null", isInput ? O_RDONLY : O_WRONLY)
      given = FileDescriptor(owning: Self.aboveStandardStreams(number), path: "/dev/null")
      kept = nil
    case .appending(let file):
      let number = try SystemCall.openFile(file, O_WRONLY | O_CREAT | O_APPEND, permissions: 0o600)
      given = FileDescriptor(owning: Self.aboveStandardStreams(number), path: file)
      kept = nil
    case .pipe:
      let (reading, writing) = try Self.pipeEnds()
      given = FileDescriptor(owning: isInput ? reading : writing, path: path)
      kept = FileDescriptor(owning: isInput ? writing : reading, path: path)
    }
  }

  /// The number of the end for the child; nil if it inherits the stream of this process.
  var givenNumber: Int32? {
    switch given {
    case .some(let descriptor): descriptor.number
    case nil: nil
    }
  }

  /// Hands over the end that stays here.
  mutating func takeKept() -> FileDescriptor? { kept.take() }

  /// Makes a pipe that no child inherits by itself.
  static func pipeEnds() throws(SystemErrorReason) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    // Marked in a second call, so no child may start in between; pipe2 would be one, but not everywhere.
    try ChildLaunch.exclusively { () throws(SystemErrorReason) in
      _ = try SystemCall.retrying { pipe(&ends) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    return (aboveStandardStreams(ends[0]), aboveStandardStreams(ends[1]))
  }

  /// The same file under a number above 2: where this process was started with a closed standard stream, a new file
  /// takes its number, and connecting the streams of a child one by one would overwrite it.
  private static func aboveStandardStreams(_ number: Int32) -> Int32 {
    guard number <= STDERR_FILENO else { return number }
    let copy = fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard copy >= 0 else { return number }
    close(number)
    return copy
  }
}
