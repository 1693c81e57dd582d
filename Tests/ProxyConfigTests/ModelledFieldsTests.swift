import Output
import ProxyConfig
import Testing

@Suite("The fields that are said to be modelled are those that are written")
struct ModelledFieldsTests {
  @Test("by the goldens", arguments: ModelledFields.Resource.allCases)
  func written(resource: ModelledFields.Resource) throws {
    var paths: Set<String> = []
    for name in Golden.all {
      for value in resource.values(try Golden(name).translation) { paths.formUnion(ModelledFields.paths(in: value)) }
    }
    let modelled = Set(ModelledFields.paths(of: resource))
    #expect(paths.subtracting(modelled).sorted() == [])
    #expect(modelled.subtracting(paths).sorted() == [])
  }
}

extension ModelledFields.Resource {
  fileprivate func values(_ translation: Translation) -> [JSONValue] {
    switch self {
    case .listener: translation.listeners.map(\.json)
    case .routeConfiguration: translation.routes.map(\.json)
    case .cluster: translation.clusters.map(\.json)
    case .loadAssignment: translation.endpoints.map(\.json)
    }
  }
}
