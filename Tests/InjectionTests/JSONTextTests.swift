import Testing
import YAML

@testable import Injection

@Suite struct JSONTextTests {
  @Test("text is written byte for byte as Go's encoding/json writes it")
  func bytes() {
    let value: Value = [
      "text": "a\"\\\n\t<b>&\u{1}\u{2028}é", "number": -1, "flag": true, "none": .null, "list": [1, .mapping([])],
    ]
    let expected =
      #"{"text":"a\"\\\n\t\u003cb\u003e\u0026\u0001\u2028é","number":-1,"flag":true,"none":null,"list":[1,{}]}"#
    #expect(JSONText.text(of: value) == expected)
    #expect(JSONText.value(of: expected) == value)
  }

  @Test(
    "text that is no JSON gives nothing, YAML neither",
    arguments: ["", "{", "[1,", "a: b", "{a: b}", "[1] # c", String(repeating: "[", count: 5000)]
  )
  func nothing(text: String) {
    #expect(JSONText.value(of: text) == nil)
  }

  @Test("text nested deeper than any annotation gives nothing")
  func depth() {
    let text = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
    #expect(JSONText.value(of: text) == nil)
  }
}
