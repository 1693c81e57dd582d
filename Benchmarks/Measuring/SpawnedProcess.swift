#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A whole process, from spawning it to having its exit status.
enum SpawnedProcess {
  /// What it cost, in seconds.
  struct Cost {
    let wall: Double
    let processor: Double
    /// The most memory that it had, in bytes; not less than this process had when it was started.
    let peak: Int
  }

  /// Runs a command to its end with its output thrown away, and expects it to succeed.
  static func run(_ command: [String]) throws(BenchmarkError) -> Cost {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

    var arguments = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)

    let start = ContinuousClock.now
    var process = pid_t()
    let failure = posix_spawn(&process, command[0], &actions, nil, arguments, environ)
    guard failure == 0 else { throw BenchmarkError("\(command[0]) could not be run (\(failure))") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
    let wall = (ContinuousClock.now - start) / .seconds(1)
    guard status == 0 else { throw BenchmarkError("\(command.joined(separator: " ")) failed (\(status))") }
    #if os(Linux)
      let peak = Int(usage.ru_maxrss) << 10
    #else
      let peak = Int(usage.ru_maxrss)
    #endif
    return Cost(wall: wall, processor: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: peak)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
}
