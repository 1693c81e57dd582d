import ArgumentParsing

/// How much the loggers of a ztunnel are to say: `debug`, `access:debug,info`.
struct ZtunnelLevels: ArgumentValue, Hashable {
  /// What ztunnel takes.
  let filter: String
  let argument: String

  /// The levels of istioctl, and those of ztunnel's that they mean (istio `istioctl/pkg/ztunnelconfig`).
  private static let levels = [
    "trace": "trace", "debug": "debug", "info": "info", "warning": "warn", "warn": "warn", "error": "error",
    "critical": "error", "off": "off",
  ]

  init(argument: String) throws(InvalidValue) {
    var parts: [String] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let sign = part.lastIndex { $0 == ":" || $0 == "=" }
      let word = sign.map { String(part[part.index(after: $0)...]) } ?? String(part)
      guard let level = Self.levels[word] else {
        throw .refused(
          "unrecognized logging level: \(word); the levels are trace, debug, info, warning, error, critical, off"
        )
      }
      let logger = sign.map { part[..<$0] } ?? ""
      parts.append(logger.isEmpty ? level : "\(logger)=\(level)")
    }
    filter = parts.joined(separator: ",")
    self.argument = argument
  }
}
