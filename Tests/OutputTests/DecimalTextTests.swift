import Output
import Testing

@Suite struct DecimalTextTests {
  @Test(
    "proves that numbers are rounded to their digits",
    arguments: [
      (3.14159, 2, "3.14"), (0.005, 2, "0.01"), (0.0049, 2, "0.00"), (-0.5, 2, "-0.50"), (-0.001, 2, "0.00"),
      (12, 0, "12"), (1234.5, 1, "1234.5"), (0.999, 2, "1.00"), (1e30, 2, "1e+30"), (.infinity, 2, "inf"),
      (1, -3, "1"),
    ]
  )
  func rounding(number: Double, digits: Int, text: String) {
    #expect(DecimalText.text(of: number, digits: digits) == text)
  }
}
