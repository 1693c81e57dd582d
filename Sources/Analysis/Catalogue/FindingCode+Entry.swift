extension FindingCode {
  /// What the catalogue says of the code.
  public var entry: CatalogueEntry {
    switch self {
    case .deprecated: .deprecated
    case .referencedResourceNotFound: .referencedResourceNotFound
    case .schemaValidationError: .schemaValidationError
    case .conflictingMeshGatewayVirtualServiceHosts: .conflictingMeshGatewayVirtualServiceHosts
    case .virtualServiceDestinationPortSelectorRequired: .virtualServiceDestinationPortSelectorRequired
    case .virtualServiceUnreachableRule: .virtualServiceUnreachableRule
    case .virtualServiceIneffectiveMatch: .virtualServiceIneffectiveMatch
    case .virtualServiceHostNotFoundInGateway: .virtualServiceHostNotFoundInGateway
    case .schemaWarning: .schemaWarning
    case .ingressRouteRulesNotAffected: .ingressRouteRulesNotAffected
    case .jwtClaimBasedRoutingWithoutRequestAuthN: .jwtClaimBasedRoutingWithoutRequestAuthN
    case .referencedInternalGateway: .referencedInternalGateway
    case .syntaxError: .syntaxError
    case .unknownKind: .unknownKind
    case .notChecked: .notChecked
    case .duplicateKey: .duplicateKey
    case .readersDisagree: .readersDisagree
    case .surprisingBoolean: .surprisingBoolean
    case .surprisingNumber: .surprisingNumber
    case .ambiguousText: .ambiguousText
    case .duplicateObject: .duplicateObject
    case .shadowedRoute: .shadowedRoute
    case .weightsOffHundred: .weightsOffHundred
    case .unknownVirtualServiceHost: .unknownVirtualServiceHost
    case .circularDelegate: .circularDelegate
    case .delegateNotFound: .delegateNotFound
    case .retriesBeyondTimeout: .retriesBeyondTimeout
    case .tryLongerThanTimeout: .tryLongerThanTimeout
    case .doubledSlash: .doubledSlash
    case .impossibleMatch: .impossibleMatch
    }
  }
}
