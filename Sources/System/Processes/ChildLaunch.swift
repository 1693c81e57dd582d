import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts programs with posix_spawn, which unlike fork is safe in a process with threads.
enum ChildLaunch {
  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
    private typealias Attributes = posix_spawnattr_t?

    private static let newSessionFlag = Int32(POSIX_SPAWN_SETSID)

    private static func emptyActions() -> Actions { nil }
    private static func emptyAttributes() -> Attributes { nil }
  #else
    private typealias Actions = posix_spawn_file_actions_t
    private typealias Attributes = posix_spawnattr_t

    /// POSIX_SPAWN_SETSID of spawn.h, which hides it from those who do not ask for GNU's extensions.
    private static let newSessionFlag: Int32 = 0x80

    private static func emptyActions() -> Actions { Actions() }
    private static func emptyAttributes() -> Attributes { Attributes() }
  #endif

  private static let gate = Mutex(())
  /// Nobody leaves more descriptors open for a program that they start.
  private static let inheritedLimit: Int32 = 1_024

  /// Runs what must not coincide with the start of a child on another thread.
  static func exclusively<Result>(
    _ body: () throws(SystemErrorReason) -> Result
  ) throws(SystemErrorReason) -> Result {
    try gate.withLock { _ throws(SystemErrorReason) in try body() }
  }

  /// The ID of the started process.
  ///
  /// - Parameter streams: for standard input, output and error in this order, the descriptor that the child has in its
  ///   place, numbered above 2; nil for this process's own.
  static func start(_ command: ChildCommand, streams: [Int32?]) throws(SystemErrorReason) -> Int32 {
    var actions = emptyActions()
    try check(posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in zip(STDIN_FILENO..., streams) {
      if let descriptor {
        try check(posix_spawn_file_actions_adddup2(&actions, descriptor, number))
      } else {
        #if canImport(Darwin)
          try check(posix_spawn_file_actions_addinherit_np(&actions, number))
        #endif
      }
    }
    // What this process inherited without a mark: whoever waits until it is closed would wait for a child that stays.
    if command.company != .shared {
      for number in (STDERR_FILENO + 1)..<inheritedLimit { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
    }
    var attributes = emptyAttributes()
    try check(posix_spawnattr_init(&attributes))
    defer { posix_spawnattr_destroy(&attributes) }
    try setSignals(&attributes, company: command.company)
    return try exclusively { () throws(SystemErrorReason) in try spawn(command, &actions, &attributes) }
  }

  /// The child blocks nothing and ends by SIGPIPE again; exec itself resets the signals that have handlers.
  private static func setSignals(
    _ attributes: inout Attributes,
    company: ChildCommand.Company
  ) throws(SystemErrorReason) {
    var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    switch company {
    case .shared: break
    // A group of zero is one of the child's own number, which is the default of the attributes.
    case .ownGroup: flags |= Int32(POSIX_SPAWN_SETPGROUP)
    case .ownSession: flags |= newSessionFlag
    }
    #if canImport(Darwin)
      flags |= Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #endif
    try check(posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags)))
    var signals = sigset_t()
    sigemptyset(&signals)
    try check(posix_spawnattr_setsigmask(&attributes, &signals))
    sigaddset(&signals, SIGPIPE)
    try check(posix_spawnattr_setsigdefault(&attributes, &signals))
  }

  private static func spawn(
    _ command: ChildCommand,
    _ actions: inout Actions,
    _ attributes: inout Attributes
  ) throws(SystemErrorReason) -> Int32 {
    let words = [command.program] + command.arguments
    let environment = ProcessEnvironment.replacing(command.environment)
    var identifier: pid_t = 0
    let result = withCStrings(words) { words in
      withCStrings(environment) { environment in
        posix_spawnp(&identifier, command.program, &actions, &attributes, words, environment)
      }
    }
    try check(result)
    return identifier
  }

  /// Passes strings as C has them: an array of pointers that ends in NULL.
  private static func withCStrings<Result>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }

  /// The functions of posix_spawn return their error number instead of setting errno.
  private static func check(_ result: Int32) throws(SystemErrorReason) {
    if result != 0 { throw SystemErrorReason(errno: result) }
  }
}
