"""Changes of feedback: what people say in `saying`, what operators answer in `answering`."""
