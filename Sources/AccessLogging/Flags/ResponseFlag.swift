/// What Envoy says went wrong with a request or a connection, in the field of response flags.
///
/// Source: Envoy 1.40, `source/common/stream_info/utility.h`.
public enum ResponseFlag: String, CaseIterable, Sendable {
  // No connection to the upstream, or none that lasted.
  case noHealthyUpstream = "UH"
  case upstreamConnectionFailure = "UF"
  case upstreamOverflow = "UO"
  case upstreamConnectionTermination = "UC"
  case upstreamRemoteReset = "UR"
  case localReset = "LR"
  case upstreamRetryLimitExceeded = "URX"
  case upstreamProtocolError = "UPE"
  case dnsResolutionFailed = "DF"
  case dropOverload = "DO"
  case unconditionalDropOverload = "UDO"
  case failedLocalHealthCheck = "LH"
  // No way that leads on.
  case noRouteFound = "NR"
  case noClusterFound = "NC"
  case noFilterConfigFound = "NFCF"
  // Too long.
  case upstreamRequestTimeout = "UT"
  case durationTimeout = "DT"
  case streamIdleTimeout = "SI"
  case upstreamMaxStreamDurationReached = "UMSDR"
  // The client's end.
  case downstreamConnectionTermination = "DC"
  case downstreamRemoteReset = "DR"
  case downstreamProtocolError = "DPE"
  case invalidEnvoyRequestHeaders = "IH"
  // Refused, or meant so.
  case rateLimited = "RL"
  case rateLimitServiceError = "RLSE"
  case unauthorizedExternalService = "UAEX"
  case delayInjected = "DI"
  case faultInjected = "FI"
  case responseFromCacheFilter = "RFCF"
  case overloadManager = "OM"

  /// Envoy's long name: `NoHealthyUpstream`.
  public var longName: String {
    switch self {
    case .overloadManager: return "OverloadManagerTerminated"
    default:
      let name = "\(self)"
      return name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  /// What it means, why it mostly is so, and what to do.
  var advice: LogAdvice {
    switch self {
    case .noHealthyUpstream: .noHealthyUpstream
    case .upstreamConnectionFailure: .upstreamConnectionFailure
    case .upstreamOverflow: .upstreamOverflow
    case .upstreamConnectionTermination: .upstreamConnectionTermination
    case .upstreamRemoteReset: .upstreamRemoteReset
    case .localReset: .localReset
    case .upstreamRetryLimitExceeded: .upstreamRetryLimitExceeded
    case .upstreamProtocolError: .upstreamProtocolError
    case .dnsResolutionFailed: .dnsResolutionFailed
    case .dropOverload: .dropOverload
    case .unconditionalDropOverload: .unconditionalDropOverload
    case .failedLocalHealthCheck: .failedLocalHealthCheck
    case .noRouteFound: .noRouteFound
    case .noClusterFound: .noClusterFound
    case .noFilterConfigFound: .noFilterConfigFound
    case .upstreamRequestTimeout: .upstreamRequestTimeout
    case .durationTimeout: .durationTimeout
    case .streamIdleTimeout: .streamIdleTimeout
    case .upstreamMaxStreamDurationReached: .upstreamMaxStreamDurationReached
    case .downstreamConnectionTermination: .downstreamConnectionTermination
    case .downstreamRemoteReset: .downstreamRemoteReset
    case .downstreamProtocolError: .downstreamProtocolError
    case .invalidEnvoyRequestHeaders: .invalidEnvoyRequestHeaders
    case .rateLimited: .rateLimited
    case .rateLimitServiceError: .rateLimitServiceError
    case .unauthorizedExternalService: .unauthorizedExternalService
    case .delayInjected: .delayInjected
    case .faultInjected: .faultInjected
    case .responseFromCacheFilter: .responseFromCacheFilter
    case .overloadManager: .overloadManager
    }
  }
}
