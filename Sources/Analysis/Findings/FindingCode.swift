import Diagnostics

/// Every kind of finding: a closed list, stable across releases.
///
/// `IST` codes are Istio's, for what Istio's own analysis finds too (`pkg/config/analysis/msg/messages.yaml`); `MSH` codes
/// are meshctl's. A code that is given up is never given again.
public enum FindingCode: String, Sendable, CaseIterable, Comparable {
  // Istio's
  case deprecated = "IST0002"
  case referencedResourceNotFound = "IST0101"
  case namespaceNotInjected = "IST0102"
  case podMissingProxy = "IST0103"
  case schemaValidationError = "IST0106"
  case misplacedAnnotation = "IST0107"
  case unknownAnnotation = "IST0108"
  case deploymentAssociatedToMultipleServices = "IST0116"
  case portNameIsNotUnderNamingConvention = "IST0118"
  case namespaceMultipleInjectionLabels = "IST0123"
  case invalidAnnotation = "IST0125"
  case unknownMeshNetworksServiceRegistry = "IST0126"
  case noMatchingWorkloadsFound = "IST0127"
  case schemaWarning = "IST0133"
  case deprecatedAnnotation = "IST0135"
  case alphaAnnotation = "IST0136"
  case deploymentConflictingPorts = "IST0137"
  case invalidWebhook = "IST0139"
  case invalidApplicationUID = "IST0144"
  case imageAutoWithoutInjectionWarning = "IST0146"
  case imageAutoWithoutInjectionError = "IST0147"
  case namespaceInjectionEnabledByDefault = "IST0148"
  case externalNameServiceTypeInvalidPortName = "IST0150"
  case envoyFilterUsesRelativeOperation = "IST0151"
  case envoyFilterUsesReplaceOperationIncorrectly = "IST0152"
  case envoyFilterUsesAddOperationIncorrectly = "IST0153"
  case envoyFilterUsesRemoveOperationIncorrectly = "IST0154"
  case envoyFilterUsesRelativeOperationWithProxyVersion = "IST0155"
  case invalidTelemetryProvider = "IST0157"
  case podsIstioProxyImageMismatchInNamespace = "IST0158"
  case conflictingTelemetryWorkloadSelectors = "IST0159"
  case multipleTelemetriesWithoutWorkloadSelectors = "IST0160"
  case invalidExternalControlPlaneConfig = "IST0163"
  case externalControlPlaneAddressIsNotAHostname = "IST0164"
  case ineffectiveSelector = "IST0166"
  case multiClusterInconsistentService = "IST0170"
  case negativeConditionStatus = "IST0171"
  case jwksUriFetchUnrestricted = "IST0175"
  case gatewayAPICRDVersionBelowMinimum = "IST0176"

  // The text
  case syntaxError = "MSH0001"
  case unknownKind = "MSH0002"
  case notChecked = "MSH0003"
  case duplicateKey = "MSH0004"
  case readersDisagree = "MSH0005"
  case surprisingBoolean = "MSH0006"
  case surprisingNumber = "MSH0007"
  case ambiguousText = "MSH0008"

  // The mesh
  case duplicateObject = "MSH0009"

  // Policies, services and workloads
  case servicePortProtocol = "MSH0301"
  case unknownPrincipal = "MSH0303"
  case serviceSelectsNothing = "MSH0304"
  case targetPortNotFound = "MSH0305"
  case portLevelModeWithoutPort = "MSH0306"
  case ruleNeverMatches = "MSH0307"
  case missingTelemetryLabels = "MSH0308"
  case principalWithoutAuthentication = "MSH0309"
  case clashingPeerAuthentication = "MSH0310"
  case portOfProxy = "MSH0311"
  case gatewayReferenceNotFound = "MSH0312"
  case referenceNotGranted = "MSH0313"
  case unknownProvider = "MSH0314"

  /// Orders as the codes are written.
  public static func < (left: FindingCode, right: FindingCode) -> Bool { left.rawValue < right.rawValue }
}
