import AccessLogging
import Testing

@Suite("Fields of access logs")
struct AccessLogFieldTests {
  @Test("each is found by its own key", arguments: AccessLogField.allCases)
  func names(_ field: AccessLogField) { #expect(AccessLogField(name: field.name) == field) }

  @Test("there are those of Istio's line") func count() { #expect(AccessLogField.allCases.count == 24) }
}
