extension LegacyOptions {
  /// Reads the command line of a generation's script over its environment over its defaults.
  ///
  /// The words may start with the script's name. `proxyUser` is the id of `$ENVOY_USER`.
  /// O(words).
  public init(
    _ generation: LegacyGeneration,
    arguments: [String],
    environment: [String: String] = [:],
    proxyUser: UInt32 = 1337
  ) throws(CaptureInputError) {
    var legacy = LegacyOptions(generation, proxyUser: proxyUser)
    var draft = OptionDraft(legacy.capture)
    var capturePort: Port?
    if generation != .zeroSeven {
      capturePort = try draft.readLegacy(environment, generation)
      legacy.allowsInboundIPv6 = !(environment["ENABLE_INBOUND_IPV6"] ?? "").isEmpty
    }
    let given = try draft.readLegacy(arguments, generation)
    if generation == .zeroSeven {
      for flag in [LegacyFlag.proxyPort, .proxyUsers] where !given.contains(flag) {
        throw CaptureInputError(
          .argument(position: arguments.count + 1, flag: "-\(flag.rawValue)"),
          .required(generation)
        )
      }
      // No range means all of them, which later generations write as a star.
      if draft.options.outboundRanges == .only([]) { draft.options.outboundRanges = .all }
    }
    legacy.capture = draft.finished()
    legacy.capture.inboundCapturePort = capturePort ?? legacy.capture.proxyPort
    self = legacy
  }
}

extension OptionDraft {
  /// Takes the variables of a script; the port for inbound traffic, if one is set, is the result.
  fileprivate mutating func readLegacy(
    _ environment: [String: String],
    _ generation: LegacyGeneration
  ) throws(CaptureInputError) -> Port? {
    var capturePort: Port?
    for variable in LegacyVariable.allCases {
      guard let value = environment[variable.rawValue], !(value.isEmpty && variable.isDefaultWhenEmpty) else {
        continue
      }
      do {
        try setLegacy(variable.today, value)
        if variable == .inboundCapturePort, generation == .oneZero { capturePort = options.inboundCapturePort }
      } catch {
        throw CaptureInputError(.variable(variable.rawValue), .value(error))
      }
    }
    return capturePort
  }

  /// Takes the words of a script as `getopts` does; the flags that were given are the result.
  fileprivate mutating func readLegacy(
    _ words: [String],
    _ generation: LegacyGeneration
  ) throws(CaptureInputError) -> Set<LegacyFlag> {
    var given: Set<LegacyFlag> = []
    var index = words.first.map { !$0.hasPrefix("-") && $0.hasSuffix(".sh") } == true ? 1 : 0
    while index < words.count {
      let word = words[index]
      guard word.hasPrefix("-"), let letter = word.dropFirst().first, word != "--" else {
        throw CaptureInputError(.argument(position: index + 1, flag: word), .unexpectedWord)
      }
      let spelling = "-\(letter)"
      guard let flag = LegacyFlag(rawValue: letter) else {
        throw CaptureInputError(.argument(position: index + 1, flag: spelling), .unknownFlag(nearest: nil))
      }
      guard flag.since <= generation else {
        throw CaptureInputError(.argument(position: index + 1, flag: spelling), .notOfGeneration(generation))
      }
      var value = String(word.dropFirst(2))
      if value.isEmpty {
        index += 1
        guard index < words.count else {
          throw CaptureInputError(.argument(position: index, flag: spelling), .missingValue)
        }
        value = words[index]
      }
      do { try setLegacy(flag.today, value) } catch {
        throw CaptureInputError(.argument(position: index + 1, flag: spelling), .value(error))
      }
      given.insert(flag)
      index += 1
    }
    return given
  }

  /// Takes a value of today's flag; the scripts gave their ranges to iptables alone, which knows IPv4 alone.
  private mutating func setLegacy(_ flag: CaptureFlag, _ text: String) throws(CaptureValueProblem) {
    try set(flag, text)
    let ranges: [CIDR]
    switch (flag, options.outboundRanges) {
    case (.serviceCIDR, .only(let included)): ranges = included
    case (.serviceExcludeCIDR, _): ranges = options.excludedOutboundRanges
    default: ranges = []
    }
    if let range = ranges.first(where: { $0.family == .ipv6 }) { throw .ipv6Range(range.description) }
  }
}
