import Foundation

extension String {
  /// Where a text first occurs.
  func range(ofText text: String) -> Range<String.Index>? { range(of: text) }
}
