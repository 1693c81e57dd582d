import Testing

@testable import AccessLogging

@Suite("What response flags and details mean")
struct ResponseFlagTests {
  @Test("the flags and their names are Envoy's")
  func names() {
    let names = ResponseFlag.allCases.map { "\($0.rawValue) \($0.longName)" }.sorted()
    #expect(
      names == [
        "DC DownstreamConnectionTermination", "DF DnsResolutionFailed", "DI DelayInjected", "DO DropOverload",
        "DPE DownstreamProtocolError", "DR DownstreamRemoteReset", "DT DurationTimeout", "FI FaultInjected",
        "IH InvalidEnvoyRequestHeaders", "LH FailedLocalHealthCheck", "LR LocalReset", "NC NoClusterFound",
        "NFCF NoFilterConfigFound", "NR NoRouteFound", "OM OverloadManagerTerminated", "RFCF ResponseFromCacheFilter",
        "RL RateLimited", "RLSE RateLimitServiceError", "SI StreamIdleTimeout", "UAEX UnauthorizedExternalService",
        "UC UpstreamConnectionTermination", "UDO UnconditionalDropOverload", "UF UpstreamConnectionFailure",
        "UH NoHealthyUpstream", "UMSDR UpstreamMaxStreamDurationReached", "UO UpstreamOverflow",
        "UPE UpstreamProtocolError", "UR UpstreamRemoteReset", "URX UpstreamRetryLimitExceeded",
        "UT UpstreamRequestTimeout",
      ]
    )
  }

  private static var allAdvice: [LogAdvice] {
    ResponseFlag.allCases.map(\.advice) + CodeDetails.known.map(\.advice) + TransportFailure.known.map(\.advice)
      + FlagCombination.known.map(\.advice)
      + [404, 503].compactMap { LogAdvice.forStatus($0, "via_upstream") }
      + [LogAdvice.forStatus(400, "x")].compactMap(\.self)
  }

  @Test("each says what happened, why and what to do, in sentences that are read at a glance")
  func texts() {
    for advice in Self.allAdvice {
      for text in [advice.meaning, advice.cause, advice.remedy] {
        #expect((10...230).contains(text.count), "\(text)")
        #expect(
          text.last != "." && !text.contains("  ") && text.utf8.allSatisfy { (0x20..<0x7F).contains($0) },
          "\(text)"
        )
      }
      #expect(
        advice.meaning.first?.isLowercase == true && advice.remedy.first?.isLowercase == true,
        "\(advice.meaning)"
      )
      #expect(advice.meaning.count <= 120, "\(advice.meaning)")
    }
    #expect(Set(ResponseFlag.allCases.map(\.advice.meaning)).count == ResponseFlag.allCases.count)
  }

  @Test("no sign of the details or of a failure hides a later one")
  func order() {
    for (place, details) in CodeDetails.known.enumerated() {
      #expect(CodeDetails.known.firstIndex { details.sign.hasPrefix($0.sign) } == place, "\(details.sign)")
    }
    for (place, failure) in TransportFailure.known.enumerated() {
      #expect(TransportFailure.known.firstIndex { failure.sign.contains($0.sign) } == place, "\(failure.sign)")
    }
  }
}
