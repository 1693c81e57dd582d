import Diagnostics

/// Every kind of finding: a closed list, stable across releases.
///
/// `IST` codes are Istio's, for what Istio's own analysis finds too (`pkg/config/analysis/msg/messages.yaml`); `MSH` codes
/// are meshctl's. A code that is given up is never given again.
public enum FindingCode: String, Sendable, CaseIterable, Comparable {
  // Istio's
  case deprecated = "IST0002"
  case referencedResourceNotFound = "IST0101"
  case schemaValidationError = "IST0106"
  case conflictingMeshGatewayVirtualServiceHosts = "IST0109"
  case conflictingSidecarWorkloadSelectors = "IST0110"
  case multipleSidecarsWithoutWorkloadSelectors = "IST0111"
  case virtualServiceDestinationPortSelectorRequired = "IST0112"
  case noMatchingWorkloadsFound = "IST0127"
  case noServerCertificateVerificationDestinationLevel = "IST0128"
  case noServerCertificateVerificationPortLevel = "IST0129"
  case virtualServiceUnreachableRule = "IST0130"
  case virtualServiceIneffectiveMatch = "IST0131"
  case virtualServiceHostNotFoundInGateway = "IST0132"
  case schemaWarning = "IST0133"
  case serviceEntryAddressesRequired = "IST0134"
  case gatewayDuplicateCertificate = "IST0138"
  case ingressRouteRulesNotAffected = "IST0140"
  case conflictingGateways = "IST0145"
  case jwtClaimBasedRoutingWithoutRequestAuthN = "IST0149"
  case invalidGatewayCredential = "IST0161"
  case gatewayPortNotDefinedOnService = "IST0162"
  case referencedInternalGateway = "IST0165"
  case ineffectivePolicy = "IST0167"
  case destinationRuleSubsetNotSelectPods = "IST0173"
  case unknownDestinationRuleHost = "IST0174"
  case conflictingServiceEntryProtocol = "IST0177"

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

  // Virtual services
  case shadowedRoute = "MSH0101"
  case weightsOffHundred = "MSH0102"
  case unknownVirtualServiceHost = "MSH0103"
  case circularDelegate = "MSH0104"
  case delegateNotFound = "MSH0105"
  case retriesBeyondTimeout = "MSH0106"
  case tryLongerThanTimeout = "MSH0107"
  case doubledSlash = "MSH0108"
  case impossibleMatch = "MSH0109"
  // Destination rules, gateways and what they stand on
  case competingDestinationRules = "MSH0201"
  case unroutedSubsetPolicy = "MSH0202"
  case unknownPolicyPort = "MSH0203"
  case unboundGatewayServer = "MSH0204"
  case contradictedMutualTLS = "MSH0205"
  case mixedGenerations = "MSH0206"
  case doubleTLS = "MSH0207"
  case mismatchedKeyPair = "MSH0208"

  /// Orders as the codes are written.
  public static func < (left: FindingCode, right: FindingCode) -> Bool { left.rawValue < right.rawValue }
}
