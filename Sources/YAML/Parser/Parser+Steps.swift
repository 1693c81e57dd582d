import Diagnostics

#if DEBUG
  extension Parser {
    /// Parses a document and counts the looks at its bytes and the records moved.
    static func countingSteps(_ source: SourceFile, as dialect: Dialect) -> Int {
      let steps = StepCounter()
      source.bytes.withUnsafeBufferPointer { buffer in
        var view = ByteView(buffer)
        view.steps = steps
        if dialect == .json {
          var parser = JSONParser(view)
          try? parser.parse()
        } else {
          let encoding = EncodingCheck(source.bytes, unprintables: .quoted)
          var parser = DocumentParser(
            view,
            source: source,
            dialect: dialect,
            encoding: encoding,
            buffers: ParserBuffers()
          )
          parser.tree.steps = steps
          _ = parser.parse()
        }
      }
      return steps.count
    }
  }
#endif
