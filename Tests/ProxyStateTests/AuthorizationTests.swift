import Testing

@testable import ProxyState

@Suite("The policies that a proxy enforces")
struct AuthorizationTests {
  private static func dump(_ filters: String, httpFilters: String = "") throws -> ConfigDump {
    let text = """
      {"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump", "dynamic_listeners": [
        {"name": "virtualInbound", "active_state": {"listener": {"filterChains": [{"filters": [
          {"name": "envoy.filters.network.http_connection_manager", "typedConfig": {"httpFilters": [\(httpFilters)]}}
          \(filters)]}]}}}]}]}
      """
    return try ConfigDump(Array(text.utf8))
  }

  private static func rules(_ rules: String) -> String {
    #"{"name": "envoy.filters.http.rbac", "typedConfig": {\#(rules)}}"#
  }

  @Test("policies are counted by their rules, in the order of actions and names, whatever filter they are in")
  func order() throws {
    let http = [
      Self.rules(#""rules": {"policies": {"ns[b]-policy[two]-rule[0]": {}, "ns[b]-policy[two]-rule[1]": {}}}"#),
      Self.rules(#""rules": {"action": "DENY", "policies": {"ns[z]-policy[one]-rule[0]": {}}}"#),
      Self.rules(#""rules": {"action": "LOG", "policies": {"ns[a]-policy[audit]-rule[0]": {}, "other": {}}}"#),
      Self.rules(
        #""shadowRules": {"action": "DENY", "policies": {"istio-ext-authz-ns[c]-policy[ext]-rule[0]": {}}},"#
          + #""shadowRulesStatPrefix": "istio_ext_authz_""#
      ),
      Self.rules(#""shadowRules": {"policies": {"ns[d]-policy[dry]-rule[0]": {}}}"#),
    ]
    let network = #",{"name": "envoy.filters.network.rbac", "typedConfig": {"rules": {}}}"#
    let found = try Self.dump(network, httpFilters: http.joined(separator: ",")).authorizations()
    #expect(
      found == [
        AuthorizationState(action: .deny, name: "one.z", ruleCount: 1),
        AuthorizationState(action: .allow, name: "_anonymous_match_nothing_", ruleCount: 1),
        AuthorizationState(action: .allow, name: "two.b", ruleCount: 2),
        AuthorizationState(action: .log, name: "audit.a", ruleCount: 1),
        AuthorizationState(action: .custom, name: "ext.c", ruleCount: 1),
      ]
    )
  }

  @Test("a proxy without such filters enforces nothing")
  func none() throws {
    #expect(try Self.dump("").authorizations() == [])
    #expect(try ConfigDump(Array("{}".utf8)).authorizations() == [])
  }
}
