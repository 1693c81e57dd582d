public import MeshStores

/// The change of one resource within a step.
public struct HistoryPart: Sendable, Equatable {
  /// Its place among the changes of the step.
  public let place: Int
  /// The resource.
  public let reference: ResourceReference
  /// The state of the resource before; nil for one that was not there.
  public let before: Revision?
  /// What takes it back.
  public let undo: ResourceUndo

  /// Makes a part.
  public init(place: Int, _ reference: ResourceReference, before: Revision?, _ undo: ResourceUndo) {
    self.place = place
    self.reference = reference
    self.before = before
    self.undo = undo
  }
}
