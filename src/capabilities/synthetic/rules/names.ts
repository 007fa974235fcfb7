/** Forenames and surnames met in English schools, combined at random: no one is meant. */
export const girls = words(`
Aaliyah Abigail Ada Aisha Alice Alina Alisha Amara Amber Amelia Amina Amy Ananya Anna Annie Anya Aria Ariana Ava Ayesha
Beatrice Bella Beth Bethany Blessing Bonnie Brooke Caitlin Callie Cara Carys Catherine Charlotte Chidera Chloe Clara Connie Daisy Dalia Daniela
Darcey Deborah Delilah Edith Eilidh Eleanor Elena Eliza Elizabeth Ella Elsie Emilia Emily Emma Erin Esme Esther Eva Evelyn Evie
Farah Fatima Faye Fern Flora Florence Frankie Freya Gabriella Georgia Grace Gracie Habiba Hafsa Halima Hana Hannah Harper Harriet Heidi
Holly Hope Ibukun Imani Imogen Inaya Isabel Isabella Isla Ivy Iris Jade Jasmine Jessica Joy Julia Kamila Katie Kavya Keira
Kezia Khadija Lacey Laila Lara Laura Layla Leah Lena Lexi Lila Lily Lola Lottie Lucy Luna Mabel Maddison Maisie Malaika
Maria Mariam Martha Maryam Matilda Maya Megan Mia Mila Millie Molly Myla Nadia Naomi Natalia Ngozi Niamh Nina Noor Olivia
Oluchi Orla Penelope Phoebe Pippa Poppy Precious Priya Rachel Rania Rebecca Rhea Riley Robyn Rosa Rose Rosie Ruby Ruth Saanvi
Sadie Safiya Sara Sarah Scarlett Selina Shanice Sienna Simran Skye Sofia Sophia Sophie Summer Tabitha Tamsin Tara Tia Tilly Una
Victoria Violet Wanda Willow Yasmin Yusra Zahra Zainab Zara Zoe Zofia Zuri
`)

export const boys = words(`
Aaron Abdul Abdullah Adam Adrian Ahmed Aidan Albert Albie Alex Alexander Alfie Ali Amir Andrei Antoni Archie Arjun Arlo Arthur
Ashton Austin Ayaan Ayo Barnaby Ben Benjamin Billy Blake Bobby Bradley Callum Caleb Cameron Charlie Chidi Christopher Cody Connor Curtis
Daniel Danny David Declan Dev Dominic Dylan Ebenezer Edward Eesa Elijah Elliot Ellis Emmanuel Ethan Evan Ezra Faisal Felix Filip
Finlay Finn Francis Frank Frazer Freddie Frederick Gabriel George Gethin Gurpreet Hamza Haris Harley Harrison Harry Hashim Hassan Hayden Henry
Hugo Hussain Ibrahim Idris Igor Isaac Ismail Jack Jacob Jaden Jake Jakub James Jamie Jasper Jay Jayden Jenson Jeremiah Jesse
Joel Joseph Josh Joshua Jude Junaid Kai Kacper Kareem Kian Kieran Kit Kofi Kwame Kyle Lenny Leo Leon Lewis Liam
Logan Louie Louis Luca Lucas Luke Malachi Marcel Marcus Mason Mateo Matthew Max Michael Mikolaj Mohammed Moses Muhammad Musa Nabil
Nathan Nathaniel Nikhil Noah Obinna Oliver Ollie Omar Oscar Otis Owen Patrick Peter Philip Rafael Rahul Ralph Ravi Rayan Reece
Reggie Reuben Rhys Riaz Robert Robin Rohan Ronnie Rory Rowan Rufus Ryan Salman Sam Samuel Seb Seth Shaun Stanley Stephen
Taylor Ted Theo Theodore Thomas Tobias Toby Tomasz Tommy Travis Tyler Umar Uzair Victor Vihaan Wesley Wilfred William Xavier Yaqub
Yusuf Zac Zachary Zain Zakariya Zane
`)

export const surnames = words(`
Abbott Abdi Adams Adebayo Adeyemi Afolabi Agarwal Ahmed Akhtar Akinola Alexander Ali Allen Anderson Andrews Archer Armitage Arnold Ashworth Asante
Atkinson Bailey Baker Ball Banks Barber Barker Barlow Barnes Barrett Bates Baxter Begum Bell Bennett Bentley Berry Bird Bishop Black
Blake Boateng Bolton Bond Booth Bradley Bradshaw Brennan Briggs Brooks Brown Bryant Buckley Burgess Burke Burns Burton Butler Byrne Cameron
Campbell Carr Carroll Carter Chambers Chan Chapman Charlton Chaudhry Chen Cheung Chowdhury Clark Clarke Clayton Coles Collins Connolly Cook Cooke
Cooper Cox Craig Crawford Cross Cunningham Curtis Dale Daly Daniel Das Davies Davis Dawson Day Dean Dhillon Dixon Dobson Doherty
Doyle Duffy Duncan Dunn Edwards Elliott Ellis Evans Farrell Fashola Fisher Fleming Fletcher Flynn Forbes Ford Foster Fox Francis Fraser
Freeman French Frost Fuller Gallagher Garcia Gardner George Ghosh Gibbs Gibson Gilbert Giles Gill Goddard Goodwin Gordon Graham Grant Gray
Green Greenwood Gregory Griffin Griffiths Gupta Haines Hall Hamilton Hardy Harper Harris Harrison Hart Harvey Hassan Hayes Haynes Henderson Henry
Hewitt Hill Hobbs Hodgson Holland Holmes Holt Hope Horton Howard Howe Hudson Hughes Humphreys Hunt Hunter Hussain Hussein Ibrahim Iqbal
Islam Jackson James Jarvis Jenkins Jennings John Johnson Johnston Jones Jordan Joseph Joshi Kaur Kaminski Kelly Kemp Kennedy Kent Kerr
Khan Khatun King Kirk Knight Kowalski Kumar Lamb Lambert Lane Law Lawrence Lawson Leach Lee Lewandowski Lewis Li Lloyd Long
Lowe Lucas Lynch Mahmood Malik Mann Marsh Marshall Martin Mason Matthews May McCarthy McDonald McKenna Mehta Mensah Miah Miller Mills
Mistry Mitchell Mohamed Moore Morgan Morris Morrison Morton Moss Mukherjee Murphy Murray Naylor Nelson Newman Newton Nguyen Nicholls Nicholson Nolan
Norman Norris Nowak Nwosu OBrien OConnor Ochieng Okafor Okeke Oliver Onyango Osborne Osman Owen Owusu Page Palmer Parker Parkin Parsons
Patel Patterson Payne Pearce Pearson Perry Peters Phillips Pickering Pierce Pollard Poole Popescu Porter Potter Powell Pratt Price Quinn Rahman
Rai Ramsden Randall Rashid Read Rees Reid Reynolds Rhodes Richards Richardson Riley Roberts Robertson Robinson Rodrigues Rogers Rose Ross Rossi
Rowe Russell Ryan Saleh Sanders Santos Saunders Schofield Scott Sesay Shah Sharma Sharp Shaw Shepherd Sheikh Simmons Simpson Sinclair Singh
Skinner Slater Smith Spencer Stanley Steele Stephens Stevens Stevenson Stewart Stone Stokes Sutherland Sutton Swift Sykes Tanner Taylor Thomas Thompson
Thornton Todd Townsend Tran Tucker Turnbull Turner Underwood Uddin Vaughan Wagstaff Walker Wallace Walsh Walters Walton Ward Warren Waters Watson
Watts Webb Webster Wells West Wheeler White Whittaker Wilkins Wilkinson Williams Williamson Willis Wilson Wong Wood Woods Wright Wyatt Yates
Young Yusuf Zaman Zhang Zielinski
`)

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/).map(word => word === 'OBrien' ? "O'Brien" : word === 'OConnor' ? "O'Connor" : word)
}
