#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures how long a whole process takes, from spawning it to having its exit status.
enum StartUp {
  struct SpawnFailed: Error, CustomStringConvertible {
    let path: String
    let status: Int32

    var description: String { "\(path) could not be run or failed (\(status))" }
  }

  /// Runs the program and the yardstick in turn, so that other work on the machine disturbs both alike.
  static func measure(
    _ name: String,
    command: [String],
    against yardstick: (name: String, command: [String])?,
    runs: Int
  ) throws -> Measurement {
    var program: [Double] = []
    var reference: [Double] = []
    for _ in 0..<runs {
      program.append(try Samples.seconds(of: { try run(command) }))
      if let yardstick { reference.append(try Samples.seconds(of: { try run(yardstick.command) })) }
    }
    let samples = Samples(program)
    return Measurement(
      name: name,
      unit: "ms",
      best: samples.minimum * 1e3,
      median: samples.median * 1e3,
      yardstick: yardstick?.name,
      yardstickMedian: yardstick == nil ? nil : Samples(reference).median * 1e3
    )
  }

  /// Runs a command to its end with its output thrown away, and expects it to succeed.
  private static func run(_ command: [String]) throws {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)

    var arguments = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)

    var process = pid_t()
    let failure = posix_spawn(&process, command[0], &actions, nil, arguments, environ)
    guard failure == 0 else { throw SpawnFailed(path: command[0], status: failure) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    guard status == 0 else { throw SpawnFailed(path: command[0], status: status) }
  }
}
