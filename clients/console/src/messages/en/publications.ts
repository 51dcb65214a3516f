import type { Messages } from '..'

export const publications: Messages['publications'] = {
  public: 'Public services', title: 'Notices and guides', tab: { publications: 'Notices and guides', feedback: 'Feedback', posters: 'Posters' },
  find: 'Words of title or text', anyKind: 'Any kind', anyStatus: 'Any state', new: 'Write', empty: 'Nothing yet', emptyBody: 'Begin with “Write”: a notice, a guide or a help page.',
  kind: { notice: 'Notice', guide: 'Guide', help: 'Help page' }, status: { draft: 'Draft', published: 'Published', withdrawn: 'Withdrawn' },
  standing: { draft: 'Draft', coming: 'To come', out: 'Out', over: 'Over', withdrawn: 'Withdrawn' },
  field: { title: 'Title', kind: 'Kind', grid: 'For', period: 'Period', read: 'Read', summary: 'Summary', body: 'Text', attachments: 'Attachments', film: 'Film' },
  pinned: 'Pinned', wholeDistrict: 'Whole district', readBy: '{read}/{reached} · {share}%', period: '{from} to {until}', since: 'from {from}',
  readNote: 'Read: residents’ accounts that opened it, of those with a home there when it came out. For orientation alone; nobody sees who.',
  preview: 'As on a phone', previewEmpty: 'Write a title and a text: this is what residents will see.', marks: 'Format', textHint: 'Two asterisks on either side make words bold; [words](https://address) is a link, tel: a phone.',
  mark: { heading: 'Heading', list: 'Points', steps: 'Steps', quote: 'Hint', picture: 'Insert picture' }, summaryHint: 'One sentence, shown in lists and messages',
  open: 'To be read without signing in', filmThere: 'There is a film.', filmDrop: 'Remove it', filmAdd: 'Upload a film', filmLimit: 'MP4, up to {size} MB', filmAddress: 'or its address ({hosts})',
  back: 'Back to the list', leave: 'There are changes that are not saved. Leave?', overtaken: 'Somebody changed it after you looked at it, and it was not published. These are their words: look at them, then publish.', saved: 'Saved', saveDraft: 'Save', publishButton: 'Publish…', publish: 'Publish', published: 'What is published is not changed in place: withdraw it, change it, publish it again.',
  publishTitle: 'Publish “{title}”?', publishLead: 'It goes out to {place}.', audience: '{reached} residents have an account there.', audienceMore: 'More than {reached} residents have an account there.', openLead: 'It can be read without signing in.', closedLead: 'Only residents who are signed in can read it.',
  startsAt: 'From', endsAt: 'Until', now: 'Now', never: 'No end', pin: 'Pin it', tell: 'Send it to the inboxes of residents', tellSo: 'Send it to the inboxes of {reached} residents', tellMore: 'Send it to the inboxes of more than {reached} residents', toldBefore: 'They were told before and will not be told again.',
  withdraw: 'Withdraw', withdrawTitle: 'Withdraw “{title}”?', withdrawLead: 'Residents stop seeing it at once. The reason stands in the record.', withdrawnFor: 'Withdrawn: {reason}',
  readLong: '{read} residents’ accounts opened it, of {reached} there when it came out ({share}%)', readAlone: '{read} residents’ accounts opened it', done: { draft: 'Saved', published: 'Published', withdrawn: 'Withdrawn' },
  feedback: {
    status: { unanswered: 'Waiting', answered: 'Answered', withdrawn: 'Withdrawn' }, kind: { complaint: 'Complaint', suggestion: 'Suggestion' },
    waiting: '{count} wait for an answer.', longest: 'The longest for {span}.', helped: 'Of {rated} rated answers {helpful} helped.', waits: 'waits for {span}', empty: 'Nothing here', emptyBody: 'What residents say of the application will be here.',
    they: 'Resident', we: 'Answer', answer: 'Answer', send: 'Send', answered: 'Answered; the resident gets a message', choose: 'Choose one to look at.', picture: 'Picture', wasHelpful: 'Rated: it helped', wasNot: 'Rated: it did not help',
  },
  poster: {
    lead: 'To print, or to pass on in groups. Whoever scans it opens the application and first sees the notices of the place.', place: 'Place', wechat: 'Mini-program code', web: 'Web code', png: 'Download picture', svg: 'Download drawing',
    standin: 'Sample: this code is the stand-in’s; WeChat does not know it.', of: 'Poster of {place}', choose: 'Choose a community, a street or the district',
  },
}
