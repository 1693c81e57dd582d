/// What became of an object since it was last told of.
public enum ObjectChange: Sendable {
  /// It is there, or selected, and was not before.
  case added(APIObject)
  /// It was changed.
  case modified(APIObject)
  /// It is gone, or not selected any more.
  case deleted(ObjectName)
  /// Everything that was there in the beginning has been told.
  case listed
}
