extension LogExplanation {
  /// What there is to say of a line; nothing for one that went as it should.
  ///
  /// Flags come first, in the line's order. Where a line tells why a connection failed, that is what its flag means.
  /// Without flags the response code details tell, and without those the status.
  public static func all(
    of entry: AccessLogEntry,
    in line: Span<UInt8>,
    from writer: LogWriter
  ) -> [LogExplanation] {
    let signs = LogSigns(of: entry, in: line, from: writer)
    guard signs.hasSomethingToSay else { return [] }
    let subject = LogSubject(of: entry, in: line, from: writer)
    var explanations = signs.flags.prefix(flagLimit).map { flag in
      guard let known = ResponseFlag(rawValue: flag) else { return LogExplanation(flag, unknownFlag, about: subject) }
      let combination = FlagCombination.known.first { $0.flag == known && $0.condition(signs) }
      let failure = flag == signs.failedFlag ? TransportFailure.explaining(signs.failure)?.advice : nil
      let advice = failure ?? combination?.advice ?? known.advice
      return LogExplanation(flag, name: known.longName, advice, about: subject)
    }
    if explanations.isEmpty, let failure = TransportFailure.explaining(signs.failure) {
      explanations.append(LogExplanation(failure.sign.lowercased(), failure.advice, about: subject))
    }
    if explanations.isEmpty || signs.isRefusal, let details = CodeDetails.explaining(signs.details),
      !explanations.contains(where: { $0.meaning == details.advice.meaning })
    {
      explanations.append(LogExplanation(details.sign, details.advice, about: subject))
    }
    if explanations.isEmpty, let advice = LogAdvice.forStatus(signs.status, signs.details) {
      explanations.append(LogExplanation("\(signs.status)", advice, about: subject))
    }
    return explanations
  }

  /// More flags than Envoy ever sets are no flags.
  private static let flagLimit = 8

  private static let unknownFlag = LogAdvice(
    "this is no flag of Envoy's own",
    cause: "a filter of the proxy registers it, or the proxy is newer than this meshctl",
    remedy: "look in the documentation of the filters that this proxy has",
    .drift
  )
}
