extension FindingCode {
  /// What the catalogue says of the code.
  public var entry: CatalogueEntry {
    switch self {
    case .deprecated: .deprecated
    case .referencedResourceNotFound: .referencedResourceNotFound
    case .schemaValidationError: .schemaValidationError
    case .conflictingSidecarWorkloadSelectors: .conflictingSidecarWorkloadSelectors
    case .multipleSidecarsWithoutWorkloadSelectors: .multipleSidecarsWithoutWorkloadSelectors
    case .noMatchingWorkloadsFound: .noMatchingWorkloadsFound
    case .noServerCertificateVerificationDestinationLevel: .noServerCertificateVerificationDestinationLevel
    case .noServerCertificateVerificationPortLevel: .noServerCertificateVerificationPortLevel
    case .schemaWarning: .schemaWarning
    case .serviceEntryAddressesRequired: .serviceEntryAddressesRequired
    case .gatewayDuplicateCertificate: .gatewayDuplicateCertificate
    case .conflictingGateways: .conflictingGateways
    case .invalidGatewayCredential: .invalidGatewayCredential
    case .gatewayPortNotDefinedOnService: .gatewayPortNotDefinedOnService
    case .ineffectivePolicy: .ineffectivePolicy
    case .destinationRuleSubsetNotSelectPods: .destinationRuleSubsetNotSelectPods
    case .unknownDestinationRuleHost: .unknownDestinationRuleHost
    case .conflictingServiceEntryProtocol: .conflictingServiceEntryProtocol
    case .syntaxError: .syntaxError
    case .unknownKind: .unknownKind
    case .notChecked: .notChecked
    case .duplicateKey: .duplicateKey
    case .readersDisagree: .readersDisagree
    case .surprisingBoolean: .surprisingBoolean
    case .surprisingNumber: .surprisingNumber
    case .ambiguousText: .ambiguousText
    case .duplicateObject: .duplicateObject
    case .competingDestinationRules: .competingDestinationRules
    case .unroutedSubsetPolicy: .unroutedSubsetPolicy
    case .unknownPolicyPort: .unknownPolicyPort
    case .unboundGatewayServer: .unboundGatewayServer
    case .contradictedMutualTLS: .contradictedMutualTLS
    case .mixedGenerations: .mixedGenerations
    case .doubleTLS: .doubleTLS
    case .mismatchedKeyPair: .mismatchedKeyPair
    }
  }
}
