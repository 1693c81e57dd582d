#if canImport(Glibc)
  // The C library declares `environ` as a plain variable; meshctl never changes its environment.
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The environment that a child process is given.
enum ProcessEnvironment {
  /// The variables of this process with some replaced or added, each `NAME=value` and in a fixed order.
  static func replacing(_ changes: [String: String]) -> [String] {
    current().filter { entry in
      let name = entry.prefix { $0 != "=" }
      return changes[String(name)] == nil
    } + changes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  private static func current() -> [String] {
    #if canImport(Darwin)
      var next = _NSGetEnviron().pointee
    #else
      var next = environ
    #endif
    var entries: [String] = []
    while let entry = next.pointee {
      entries.append(String(cString: entry))
      next = next.advanced(by: 1)
    }
    return entries
  }
}
