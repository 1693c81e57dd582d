/// What an edit made of one document of an input.
struct EditedDocument: Sendable {
  /// How it begins.
  var opening = DocumentOpening.nothing
  /// What is wrong in it, in the order of finding.
  var problems: [EditedInput.Problem] = []
  /// The number of its objects.
  var objectCount = 0
  /// The lines about its objects.
  var report: [UInt8] = []
  var isChanged = false
  /// What is written of it, without what parts it from the document before; nothing if it must not be written.
  var bytes: [UInt8] = []
}
