import ArgumentParsing
import EnvoyAdmin

/// How much loggers are to say: `debug`, `http:debug,router:trace`, `info,http:debug`.
struct LogChange: ArgumentValue, Hashable {
  /// What every logger is set to first; nil leaves them.
  var all: LogLevel?
  /// The loggers that are set one by one.
  var some: [LoggerLevel]

  init(all: LogLevel? = nil, some: [LoggerLevel] = []) {
    self.all = all
    self.some = some
  }

  /// As istioctl reads it: a level without a logger is for all of them, and what stood before it counts no more.
  init(argument: String) throws(InvalidValue) {
    self.init()
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let sign = part.lastIndex(where: { $0 == ":" || $0 == "=" }) else {
        self = LogChange(all: try Self.level(part))
        continue
      }
      let level = try Self.level(part[part.index(after: sign)...])
      some.append(LoggerLevel(name: String(part[..<sign]), level: level))
    }
  }

  private static func level(_ word: Substring) throws(InvalidValue) -> LogLevel {
    if word == "warn" { return .warning }
    guard let level = LogLevel(rawValue: String(word)) else {
      let known = LogLevel.allCases.map(\.rawValue).joined(separator: ", ")
      throw .refused("unrecognized logging level: \(word); the levels are \(known)")
    }
    return level
  }

  var argument: String {
    ((all.map { [$0.rawValue] } ?? []) + some.map { "\($0.name):\($0.level.rawValue)" }).joined(separator: ",")
  }

  /// The orders that bring it about.
  var pages: [AdminPage] { (all.map { [.setting($0)] } ?? []) + (some.isEmpty ? [] : [.setting(some)]) }

  /// What brings loggers back to what they were: all to the most common level, and the others one by one.
  func undoing(_ before: [LoggerLevel]) -> LogChange {
    guard all != nil else {
      let names = Set(some.map(\.name))
      return LogChange(some: before.filter { names.contains($0.name) })
    }
    let common = LogLevel.allCases.max { left, right in
      before.count { $0.level == left } < before.count { $0.level == right }
    }
    return LogChange(all: common, some: before.filter { $0.level != common })
  }
}
